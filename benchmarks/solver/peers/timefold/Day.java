import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.CascadingUpdateShadowVariable;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.NextElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StreamTokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A home care day for Timefold. One hard level; soft levels: priority left out, seconds late, seconds of travel. */
public class Day {
    static int[][] travel;

    @PlanningEntity
    public static class Worker {
        @PlanningId public int id;
        long opens, closes, rest, restFrom, restUntil, skills;
        int from, to;
        @PlanningListVariable(allowsUnassignedValues = true) public List<Part> parts = new ArrayList<>();
    }

    /** One carer's part of a visit. */
    @PlanningEntity
    public static class Part {
        @PlanningId public int id;
        int place;
        long early, late, slack, stay, priority, skills;
        @InverseRelationShadowVariable(sourceVariableName = "parts") public Worker worker;
        @PreviousElementShadowVariable(sourceVariableName = "parts") public Part before;
        @NextElementShadowVariable(sourceVariableName = "parts") public Part after;
        @CascadingUpdateShadowVariable(targetMethodName = "follow") public Long start;
        /** When the break was taken, on the way to here or earlier; null while it is still to come. */
        @CascadingUpdateShadowVariable(targetMethodName = "follow") public Long rested;

        /** Earliest start. The break is taken on the first way that has time for it, or on the last before it is too late. */
        public void follow() {
            if (worker == null) {
                start = null;
                rested = null;
                return;
            }
            long free = before == null ? worker.opens : before.start + before.stay;
            Long taken = before == null ? null : before.rested;
            long arrives = free + travel[before == null ? worker.from : before.place][place];
            long begins = Math.max(arrives, early);
            if (taken == null && worker.rest > 0) {
                long at = Math.max(free, worker.restFrom);
                long later = Math.max(Math.max(arrives, worker.restFrom) + worker.rest, early);
                boolean cheap = later - begins <= 300, last = begins + stay > worker.restUntil;
                if (at <= worker.restUntil && (cheap || last)) {
                    taken = at;
                    begins = later;
                }
            }
            start = begins;
            rested = taken;
        }

        long wayHere() {
            return travel[before == null ? worker.from : before.place][place];
        }

        long wayHome() {
            return after == null ? travel[place][worker.to] : 0;
        }

        /** Seconds back after the shift; a day more when the break has no room. */
        long overrun() {
            long free = start + stay, back = free + travel[place][worker.to];
            if (rested == null && worker.rest > 0) {
                if (Math.max(free, worker.restFrom) > worker.restUntil) {
                    return 86_400;
                }
                back = Math.max(back, worker.restFrom) + worker.rest;
            }
            return Math.max(0, back - worker.closes);
        }

        long late() {
            return Math.max(0, Math.min(start - late, slack));
        }

        long tooLate() {
            return Math.max(0, start - late - slack);
        }
    }

    @PlanningSolution
    public static class Plan {
        @PlanningEntityCollectionProperty public List<Worker> workers = new ArrayList<>();
        @PlanningEntityCollectionProperty @ValueRangeProvider public List<Part> parts = new ArrayList<>();
        @PlanningScore(bendableHardLevelsSize = 1, bendableSoftLevelsSize = 3) public BendableLongScore score;
    }

    public static class Rules implements ConstraintProvider {
        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            BendableLongScore hard = BendableLongScore.ofHard(1, 3, 0, 1L);
            return new Constraint[] {
                factory.forEach(Part.class).filter(part -> (part.skills & ~part.worker.skills) != 0)
                        .penalizeLong(hard, part -> 3_600L).asConstraint("skills"),
                factory.forEach(Part.class).filter(part -> part.tooLate() > 0)
                        .penalizeLong(hard, Part::tooLate).asConstraint("window"),
                factory.forEach(Part.class).filter(part -> part.after == null && part.overrun() > 0)
                        .penalizeLong(hard, Part::overrun).asConstraint("shift"),
                factory.forEachIncludingUnassigned(Part.class).filter(part -> part.worker == null)
                        .penalizeLong(BendableLongScore.ofSoft(1, 3, 0, 1L), part -> part.priority).asConstraint("left out"),
                factory.forEach(Part.class).filter(part -> part.late() > 0)
                        .penalizeLong(BendableLongScore.ofSoft(1, 3, 1, 1L), Part::late).asConstraint("late"),
                factory.forEach(Part.class)
                        .penalizeLong(BendableLongScore.ofSoft(1, 3, 2, 1L), part -> part.wayHere() + part.wayHome())
                        .asConstraint("travel")};
        }
    }

    private static int next(StreamTokenizer words) throws Exception {
        words.nextToken();
        return (int) words.nval;
    }

    static Plan read(Path file) throws Exception {
        Plan plan = new Plan();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            StreamTokenizer words = new StreamTokenizer(reader);
            int places = next(words);
            travel = new int[places][places];
            for (int[] row : travel) {
                for (int to = 0; to < places; to++) {
                    row[to] = next(words);
                }
            }
            int workers = next(words);
            for (int id = 0; id < workers; id++) {
                Worker worker = new Worker();
                worker.id = id;
                worker.opens = next(words);
                worker.closes = next(words);
                worker.from = next(words);
                worker.to = next(words);
                worker.rest = next(words);
                worker.restFrom = next(words);
                worker.restUntil = next(words);
                worker.skills = next(words);
                plan.workers.add(worker);
            }
            int parts = next(words);
            for (int id = 0; id < parts; id++) {
                Part part = new Part();
                part.id = id;
                part.place = next(words);
                part.early = next(words);
                part.late = next(words);
                part.slack = next(words);
                part.stay = next(words);
                part.priority = next(words);
                part.skills = next(words);
                plan.parts.add(part);
            }
        }
        return plan;
    }

    /** Arguments: file to read, file to write, seconds, seed. */
    public static void main(String[] arguments) throws Exception {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Plan.class)
                .withEntityClasses(Worker.class, Part.class)
                .withConstraintProviderClass(Rules.class)
                .withRandomSeed(Long.parseLong(arguments[3]))
                .withTerminationSpentLimit(Duration.ofMillis((long) (Double.parseDouble(arguments[2]) * 1000)));
        Plan best = SolverFactory.<Plan>create(config).buildSolver().solve(read(Path.of(arguments[0])));
        try (PrintWriter out = new PrintWriter(arguments[1])) {
            for (Worker worker : best.workers) {
                StringBuilder line = new StringBuilder();
                worker.parts.forEach(part -> line.append(part.id).append(' '));
                out.println(line);
            }
        }
    }
}

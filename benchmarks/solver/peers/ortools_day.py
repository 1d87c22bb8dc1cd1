#!/usr/bin/env python3
"""OR-Tools routing, guided local search. Said in full: skills, soft lateness, breaks, places, visits left out, visits by two
(equal starts). Wishes for carers are the last objective and are left out, as for every peer."""
from ortools.constraint_solver import pywrapcp, routing_enums_pb2

import day as shared

LEFT_OUT = 100_000   # a point of priority, in seconds of travel
LATE = 10            # a second late, in seconds of travel


def main():
    day, arguments = shared.command_line(__doc__)
    parts, places = day.parts(pinned=False), day.places()
    # Nodes: a node for each part of a visit, then one for each place where carers start or end.
    where = [day.visits[visit]["loc"] for visit, _, _ in parts] + places
    stay = [day.visits[visit]["duration"] for visit, _, _ in parts] + [0] * len(places)
    node = {place: len(parts) + position for position, place in enumerate(places)}
    manager = pywrapcp.RoutingIndexManager(len(where), len(day.carers), [node[carer["start_loc"]] for carer in day.carers],
                                           [node[carer["end_loc"]] for carer in day.carers])
    routing = pywrapcp.RoutingModel(manager)
    solver = routing.solver()
    solver.ReSeed(arguments.seed)
    legs = [[day.travel[one][other] for other in where] for one in where]
    routing.SetArcCostEvaluatorOfAllVehicles(routing.RegisterTransitMatrix(legs))
    passing = routing.RegisterTransitMatrix([[leg + stay[one] for leg in row] for one, row in enumerate(legs)])
    longest = max(carer["shift"][1] for carer in day.carers) + 24 * 3600
    routing.AddDimension(passing, longest, longest, False, "time")
    time = routing.GetDimensionOrDie("time")
    first = {}
    for number, (visit, early, late) in enumerate(parts):
        own, index = day.visits[visit], manager.NodeToIndex(number)
        time.CumulVar(index).SetRange(early, late + day.max_late)
        time.SetCumulVarSoftUpperBound(index, late, LATE)
        routing.VehicleVar(index).SetValues([-1] + day.able(own))
        routing.AddDisjunction([index], LEFT_OUT * own["priority"] // own["staff"])
        if visit in first:
            solver.Add(time.CumulVar(index) == time.CumulVar(first[visit]))
        first.setdefault(visit, index)
    for gap in day.gaps:
        before, after = time.CumulVar(first[gap["before"]]), time.CumulVar(first[gap["after"]])
        solver.Add(after >= before + day.visits[gap["before"]]["duration"] + gap.get("min", 0))
    stays = [stay[manager.IndexToNode(index)] for index in range(routing.Size())]
    for number, carer in enumerate(day.carers):
        time.CumulVar(routing.Start(number)).SetRange(*carer["shift"])
        time.CumulVar(routing.End(number)).SetRange(*carer["shift"])
        if rest := carer.get("break"):
            interval = solver.FixedDurationIntervalVar(rest["window"][0], rest["window"][1], rest["duration"], False, f"rest {number}")
            time.SetBreakIntervalsOfVehicle([interval], number, stays)
    search = pywrapcp.DefaultRoutingSearchParameters()
    search.first_solution_strategy = routing_enums_pb2.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION
    search.local_search_metaheuristic = routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    search.time_limit.FromMilliseconds(int(arguments.seconds * 1000))
    found = routing.SolveWithParameters(search)
    orders, pins = {}, {}
    if found:
        for number in range(len(day.carers)):
            index, order = found.Value(routing.NextVar(routing.Start(number))), []
            while not routing.IsEnd(index):
                visit = parts[manager.IndexToNode(index)][0]
                order.append(visit)
                if day.visits[visit]["staff"] > 1:
                    pins[visit] = found.Min(time.CumulVar(index))
                index = found.Value(routing.NextVar(index))
            orders[number] = order
    shared.finish(day, arguments, "OR-Tools", orders, pins, found=bool(found))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""VROOM through pyvroom. Said in full: skills, hard windows, breaks, places, priorities. Visits by two are two jobs with one
possible start; there is no soft lateness. It stops by itself, the seconds are an upper limit; it has no seed."""
import datetime

import numpy
import vroom

import day as shared

EXPLORATION = 5


def main():
    day, arguments = shared.command_line(__doc__)
    parts = day.parts(pinned=True)
    skills = {skill: number for number, skill in enumerate(sorted({s for own in day.visits + day.carers for s in own["skills"]}), 1)}
    problem = vroom.Input()
    problem.set_durations_matrix("car", numpy.array(day.travel, dtype=numpy.uint32))
    for number, carer in enumerate(day.carers):
        rest = carer.get("break")
        breaks = [vroom.Break(number, [vroom.TimeWindow(*rest["window"])], rest["duration"])] if rest else []
        problem.add_vehicle(vroom.Vehicle(number, start=carer["start_loc"], end=carer["end_loc"], breaks=breaks,
                                          skills={skills[skill] for skill in carer["skills"]}, time_window=vroom.TimeWindow(*carer["shift"])))
    for number, (visit, early, late) in enumerate(parts):
        own = day.visits[visit]
        problem.add_job(vroom.Job(number, own["loc"], default_service=own["duration"], priority=own["priority"],
                                  skills={skills[skill] for skill in own["skills"]}, time_windows=[vroom.TimeWindow(early, late)]))
    found = problem.solve(exploration_level=EXPLORATION, nb_threads=1, timeout=datetime.timedelta(seconds=arguments.seconds))
    orders, steps = {}, found.routes
    for step in steps[steps["type"] == "job"].itertuples():
        orders.setdefault(int(step.vehicle_id), []).append(parts[int(step.id)][0])
    shared.finish(day, arguments, "VROOM", orders, day.pins())


if __name__ == "__main__":
    main()

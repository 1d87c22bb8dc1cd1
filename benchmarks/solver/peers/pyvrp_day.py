#!/usr/bin/env python3
"""PyVRP. Skills are profiles with forbidden arcs, visits left out are prizes, windows are hard, visits by two are two clients
with one possible start. It has no breaks: each carer's break is a required group of clients, of which one is chosen, at places
spread over the map, and a load that lets a carer take exactly one."""
import numpy
import pyvrp
from pyvrp.stop import MaxRuntime

import day as shared

PRIZE = 3_000        # a point of priority, in seconds of travel
FORBIDDEN = 10 ** 6  # an arc that a profile must not use
BREAK_PLACES = 8


def spread_places(travel, places, count):
    """Greedily chosen places to which the others are near."""
    legs = numpy.array(travel)[numpy.ix_(places, places)]
    legs = legs + legs.T
    nearest, chosen = numpy.full(len(places), 10 ** 9), []
    for _ in range(min(count, len(places))):
        best = int(numpy.minimum(nearest[:, None], legs).sum(axis=0).argmin())
        chosen.append(places[best])
        nearest = numpy.minimum(nearest, legs[:, best])
    return chosen


def main():
    day, arguments = shared.command_line(__doc__)
    parts = day.parts(pinned=True)
    # Arcs are forbidden by place, so a place counts once for every set of skills that is needed there.
    locations = {}

    def location(place, skills=frozenset()):
        return locations.setdefault((place, skills), len(locations))

    depots = {place: number for number, place in enumerate(day.places())}
    depot_locations = [location(place) for place in depots]
    clients, visit_of, groups = [], [], []
    for visit, early, late in parts:
        own = day.visits[visit]
        clients.append(pyvrp.Client(location(own["loc"], frozenset(own["skills"])), pickup=[0], service_duration=own["duration"],
                                    tw_early=early, tw_late=late, prize=PRIZE * own["priority"], required=False))
        visit_of.append(visit)
    places = spread_places(day.travel, sorted({own["loc"] for own in day.visits}), BREAK_PLACES)
    for carer in day.carers:
        rest, members = carer.get("break"), []
        if rest is None:
            continue
        for place in dict.fromkeys([*places, carer["start_loc"]]):
            members.append(len(clients))
            clients.append(pyvrp.Client(location(place), pickup=[1], service_duration=rest["duration"], tw_early=rest["window"][0],
                                        tw_late=rest["window"][1], required=False, group=len(groups)))
            visit_of.append(None)
        groups.append(pyvrp.ClientGroup(members, required=True))
    base = numpy.array([place for place, _ in locations])
    legs = numpy.array(day.travel, dtype=numpy.int64)[numpy.ix_(base, base)]
    profiles = sorted({frozenset(carer["skills"]) for carer in day.carers}, key=sorted)
    matrices = []
    for skills in profiles:
        own = legs.copy()
        lacking = [number for (_, needed), number in locations.items() if not needed <= skills]
        own[lacking, :] = FORBIDDEN
        own[:, lacking] = FORBIDDEN
        numpy.fill_diagonal(own, 0)
        matrices.append(own)
    alike = {}
    for number, carer in enumerate(day.carers):
        key = (depots[carer["start_loc"]], depots[carer["end_loc"]], tuple(carer["shift"]), profiles.index(frozenset(carer["skills"])))
        alike.setdefault(key, []).append(number)
    vehicles = [pyvrp.VehicleType(len(numbers), [1], start, end, tw_early=shift[0], tw_late=shift[1], profile=profile)
                for (start, end, shift, profile), numbers in alike.items()]
    data = pyvrp.ProblemData([pyvrp.Location(0, 0) for _ in locations], clients, [pyvrp.Depot(place) for place in depot_locations],
                             vehicles, matrices, matrices, groups)
    result = pyvrp.solve(data, MaxRuntime(arguments.seconds), seed=arguments.seed, collect_stats=False, display=False)
    waiting, orders = [list(numbers) for numbers in alike.values()], {}
    for route in result.best.routes():
        carer = waiting[route.vehicle_type()].pop(0)
        order = [visit_of[stop.idx] for stop in route.schedule() if stop.is_client()]
        skills = set(day.carers[carer]["skills"])
        orders[carer] = [visit for visit in order if visit is not None and set(day.visits[visit]["skills"]) <= skills]
    shared.finish(day, arguments, "PyVRP", orders, day.pins(), feasible=bool(result.best.is_feasible()), iterations=result.num_iterations)


if __name__ == "__main__":
    main()

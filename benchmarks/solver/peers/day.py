"""What the adapters share: reading a homecare-day/1 file, turning orders of visits into times, writing the solution.

A peer hands over, for each carer, the visits in order, and for visits by two the start it planned. Timing is done here in
the same way for all: the earliest start of each visit, with the break where it costs the least lateness. A visit that a
route cannot hold is dropped; nothing is inserted, moved or repaired.
"""
import argparse
import json


class Day:
    """A day, with the words of the format as attributes."""

    def __init__(self, data):
        self.name, self.travel = data["name"], data["travel"]
        self.carers, self.visits, self.gaps = data["carers"], data["visits"], data.get("gaps", [])
        self.max_late = data.get("max_late", 0)

    def places(self):
        """Start and end places of carers, each once, in the order in which they are first named."""
        return list(dict.fromkeys(place for carer in self.carers for place in (carer["start_loc"], carer["end_loc"])))

    def able(self, visit):
        """The carers who have every skill of a visit and are there at some time when it may start."""
        latest = visit["late"] + self.max_late
        return [number for number, carer in enumerate(self.carers) if set(visit["skills"]) <= set(carer["skills"])
                and carer["shift"][0] <= latest and visit["early"] + visit["duration"] <= carer["shift"][1]]

    def parts(self, pinned):
        """(visit, earliest, latest) for every carer that a visit needs. A peer that cannot make two stops start together
        gets visits by two with one possible start, the middle of the window."""
        parts = []
        for number, visit in enumerate(self.visits):
            early, late = visit["early"], visit["late"]
            if pinned and visit["staff"] > 1:
                early = late = (early + late) // 2
            parts += [(number, early, late)] * visit["staff"]
        return parts

    def pins(self):
        """The start that parts() gives visits by two."""
        return {number: (visit["early"] + visit["late"]) // 2 for number, visit in enumerate(self.visits) if visit["staff"] > 1}


def command_line(words):
    """The day and the arguments every adapter takes."""
    parser = argparse.ArgumentParser(description=words)
    parser.add_argument("instance")
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    with open(arguments.instance, encoding="utf-8") as file:
        return Day(json.load(file)), arguments


def timed(day, carer, order, pins):
    """(lateness in seconds, starts, start of the break) of a carer's visits in this order; None when they do not fit."""
    rest, best = carer.get("break"), None
    for place_of_break in range(len(order) + 1) if rest else [None]:
        timing = timed_with(day, carer, order, pins, rest, place_of_break)
        if timing and (best is None or timing[0] < best[0]):
            best = timing
    return best


def timed_with(day, carer, order, pins, rest, place_of_break):
    """The same with the break before the visit at one position, or after all."""
    place, free, starts, late, taken = carer["start_loc"], carer["shift"][0], [], 0, None
    for position in range(len(order) + 1):
        last = position == len(order)
        visit = None if last else day.visits[order[position]]
        ready = free + day.travel[place][carer["end_loc"] if last else visit["loc"]]
        if position == place_of_break:
            taken = max(free, rest["window"][0])
            if taken > rest["window"][1]:
                return None
            # The break interrupts the way or the wait: the way takes as long as before.
            ready = max(ready, taken) + rest["duration"]
        if last:
            return (late, starts, taken) if ready <= carer["shift"][1] else None
        start = max(ready, pins.get(order[position], visit["early"]))
        if order[position] in pins and start > pins[order[position]] or start > visit["late"] + day.max_late:
            return None
        starts.append(start)
        late += max(0, start - visit["late"])
        place, free = visit["loc"], start + visit["duration"]
    return None


def without_incomplete(day, orders):
    """Drops visits that have not the carers they need, or one carer twice; how many were dropped."""
    staff = {}
    for carer, order in orders.items():
        for visit in order:
            staff.setdefault(visit, []).append(carer)
    wrong = {visit for visit, carers in staff.items() if len(set(carers)) != day.visits[visit]["staff"] or len(carers) != len(set(carers))}
    for carer in orders:
        orders[carer] = [visit for visit in orders[carer] if visit not in wrong]
    return len(wrong)


def finish(day, arguments, name, orders, pins, **info):
    """Times the orders and writes the solution."""
    dropped = without_incomplete(day, orders)
    for carer in list(orders):
        while orders[carer] and timed(day, day.carers[carer], orders[carer], pins) is None:
            order = orders[carer]
            # Drop the least important visit without which the rest fits, or the least important at all.
            single = [v for v in order if timed(day, day.carers[carer], [w for w in order if w != v], pins)]
            least = min(single or order, key=lambda visit: day.visits[visit]["priority"])
            for other in orders:
                orders[other] = [visit for visit in orders[other] if visit != least]
            dropped += 1
    routes = []
    for carer, order in sorted(orders.items()):
        if order:
            _, starts, rest = timed(day, day.carers[carer], order, pins)
            stops = [{"visit": visit, "start": start} for visit, start in zip(order, starts)]
            routes.append({"carer": carer, "break": rest, "stops": stops})
    solution = {"format": "homecare-solution/1", "instance": day.name, "solver": name, "info": info | {"dropped": dropped},
                "routes": routes}
    with open(arguments.out, "w", encoding="utf-8") as file:
        json.dump(solution, file)

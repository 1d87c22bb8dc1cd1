#!/usr/bin/env python3
"""vrp-cli, pragmatic format. Said in full: skills, hard windows, places, job values; breaks are optional there and weigh much.
Visits by two are two jobs with one possible start; there is no soft lateness. Uses the program named by VRP_CLI, or the module."""
import json
import os
import subprocess
import tempfile

import day as shared


def instant(seconds):
    return f"2030-01-01T{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}Z"


def main():
    day, arguments = shared.command_line(__doc__)
    parts = day.parts(pinned=True)
    jobs = []
    for number, (visit, early, late) in enumerate(parts):
        own = day.visits[visit]
        place = {"location": {"index": own["loc"]}, "duration": float(own["duration"]), "times": [[instant(early), instant(late)]]}
        job = {"id": str(number), "services": [{"places": [place]}], "value": float(own["priority"])}
        jobs.append(job | ({"skills": {"allOf": own["skills"]}} if own["skills"] else {}))
    vehicles = []
    for number, carer in enumerate(day.carers):
        shift = {"start": {"earliest": instant(carer["shift"][0]), "location": {"index": carer["start_loc"]}},
                 "end": {"latest": instant(carer["shift"][1]), "location": {"index": carer["end_loc"]}}}
        if rest := carer.get("break"):
            shift["breaks"] = [{"time": [instant(time) for time in rest["window"]], "places": [{"duration": float(rest["duration"])}]}]
        vehicle = {"typeId": f"t{number}", "vehicleIds": [str(number)], "profile": {"matrix": "car"}, "shifts": [shift],
                   "capacity": [100_000], "costs": {"fixed": 0.0, "distance": 1.0, "time": 0.0001}}
        vehicles.append(vehicle | ({"skills": carer["skills"]} if carer["skills"] else {}))
    program = os.environ.get("VRP_CLI")
    objectives = [{"type": "maximize-value", "breaks": 1000.0}, {"type": "minimize-unassigned", "breaks": 10.0},
                  {"type": "minimize-distance"}]
    problem = {"plan": {"jobs": jobs}, "fleet": {"vehicles": vehicles, "profiles": [{"name": "car"}]},
               # The module is an older release, which wants each objective in a list of its own.
               "objectives": objectives if program else [[objective] for objective in objectives]}
    legs = [leg for row in day.travel for leg in row]
    matrix = {"profile": "car", "travelTimes": legs, "distances": legs}
    config = {"termination": {"maxTime": max(1, int(arguments.seconds)), "maxGenerations": 100_000_000},
              "environment": {"parallelism": {"numThreadPools": 1, "threadsPerPool": 1}}}
    result = by_program(program, problem, matrix, config) if program else by_module(problem, matrix, config)
    orders = {}
    for tour in result["tours"]:
        served = [activity["jobId"] for stop in tour["stops"] for activity in stop["activities"] if activity["type"] == "service"]
        orders[int(tour["vehicleId"])] = [parts[int(job)][0] for job in served]
    shared.finish(day, arguments, "vrp-cli", orders, day.pins())


def by_module(problem, matrix, config):
    import vrp_cli
    return json.loads(vrp_cli.solve_pragmatic(problem=json.dumps(problem), matrices=[json.dumps(matrix)], config=json.dumps(config)))


def by_program(program, problem, matrix, config):
    with tempfile.TemporaryDirectory() as place:
        files = {}
        for name, content in (("problem", problem), ("matrix", matrix), ("config", config)):
            files[name] = os.path.join(place, f"{name}.json")
            with open(files[name], "w", encoding="utf-8") as file:
                json.dump(content, file)
        out = os.path.join(place, "out.json")
        subprocess.run([program, "solve", "pragmatic", files["problem"], "-m", files["matrix"], "-c", files["config"], "-o", out],
                       check=True, capture_output=True)
        with open(out, encoding="utf-8") as file:
            return json.load(file)


if __name__ == "__main__":
    main()

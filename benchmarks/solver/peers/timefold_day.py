#!/usr/bin/env python3
"""Timefold (community, Java model in timefold/Day.java, jars out of the Python package). Said in full: skills, soft lateness, the
break, places, lexicographic score. Visits by two are two stops with one possible start. Needs a JDK of 17 or later."""
import glob
import os
import subprocess
import sys
import sysconfig
import tempfile

import day as shared

SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "timefold", "Day.java")


def main():
    day, arguments = shared.command_line(__doc__)
    parts = day.parts(pinned=True)
    bit = {skill: 1 << number for number, skill in enumerate(sorted({s for own in day.visits + day.carers for s in own["skills"]}))}
    lines = [[len(day.travel)], *day.travel, [len(day.carers)]]
    for carer in day.carers:
        rest = carer.get("break") or {"duration": 0, "window": [0, 0]}
        lines.append([*carer["shift"], carer["start_loc"], carer["end_loc"], rest["duration"], *rest["window"],
                      sum(bit[skill] for skill in carer["skills"])])
    lines.append([len(parts)])
    for visit, early, late in parts:
        own = day.visits[visit]
        # One of two must not slip, or the two would start apart.
        slack = day.max_late if own["staff"] == 1 else 0
        lines.append([own["loc"], early, late, slack, own["duration"], own["priority"], sum(bit[skill] for skill in own["skills"])])
    jars = os.path.join(sysconfig.get_paths()["purelib"], "timefold", "solver", "jars", "*")
    if not glob.glob(jars + ".jar"):
        sys.exit("the package timefold is not installed for this Python")
    with tempfile.TemporaryDirectory() as place:
        subprocess.run(["javac", "-cp", jars, "-d", place, SOURCE], check=True)
        with open(os.path.join(place, "in"), "w", encoding="utf-8") as file:
            file.write("\n".join(" ".join(map(str, line)) for line in lines))
        out = os.path.join(place, "out")
        # The seconds count from the first line of Java, as they count from the first line of the others.
        subprocess.run(["java", "-XX:ActiveProcessorCount=1", "-XX:+UseSerialGC", "-Xmx4g", "-cp", f"{place}:{jars}", "Day",
                        os.path.join(place, "in"), out, f"{arguments.seconds:g}", str(arguments.seed)],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(out, encoding="utf-8") as file:
            orders = {carer: [parts[int(part)][0] for part in line.split()] for carer, line in enumerate(file)}
    shared.finish(day, arguments, "Timefold", orders, day.pins())


if __name__ == "__main__":
    main()

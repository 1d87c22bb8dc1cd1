// From coordinates to a drawing: no tiles, no library, nothing asked of anybody outside. Pure; drawn by MapView.

import type { PlanMap, Point, Shift, Visit } from "../api/types.ts";
import { minutesOf, type Day } from "../days.ts";
import type { Board, Row } from "./layout.ts";

export interface Spot { x: number; y: number }
export interface Stop { visit: Visit; spot: Spot | null; number: number }
export interface Route { key: string; row: Row; shifts: Shift[]; stops: Stop[]; path: string; dash: string; shape: number }
export interface Drawing { width: number; height: number; office: Spot; routes: Route[]; loose: Stop[]; scale: { pixels: number; metres: number } }

const METRES_PER_DEGREE = 111_320;
const MARGIN_PX = 36;
// Lines are told apart by their dashes as well as by their colour.
export const DASHES = ["", "10 4", "3 4", "14 4 3 4", "6 3", "2 6"] as const;
export const SHAPES = 6;

/** Metres east and north of a point; near enough to flat over a municipality. */
function metresFrom(origin: Point, at: Point): Spot {
  const north = ((at.latitude_microdegrees - origin.latitude_microdegrees) / 1e6) * METRES_PER_DEGREE;
  const across = Math.cos((origin.latitude_microdegrees / 1e6) * (Math.PI / 180));
  return { x: ((at.longitude_microdegrees - origin.longitude_microdegrees) / 1e6) * METRES_PER_DEGREE * across, y: -north };
}

/** A round number of metres that is at most a quarter of the width. */
export function roundMetres(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [5, 2, 1].map((step) => step * power).find((metres) => metres <= most) ?? power;
}

/**
 * The day's routes as they would be drawn, fitted to one of them if it is named. Visits at homes that are not on the map
 * keep their number and have no spot.
 */
export function draw(board: Board, day: Day, map: PlanMap, unplaced: Visit[], width: number, alone: string | null = null): Drawing {
  const metres = new Map(map.homes.map(({ person, at }) => [person, metresFrom(map.office, at)]));
  const rows = alone === null ? board.rows : board.rows.filter(({ key }) => key === alone);
  const visits = [...rows.flatMap((row) => row.cells.get(day)?.blocks ?? []).map(({ visit }) => visit), ...(alone === null ? unplaced : [])];
  const shown = new Set(visits.map(({ person }) => person.id));
  const spots = [...metres].filter(([person]) => shown.has(person)).map(([, spot]) => spot);
  const [xs, ys] = [[0, ...spots.map(({ x }) => x)], [0, ...spots.map(({ y }) => y)]];
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  const across = Math.max(200, box.right - box.left);
  const down = Math.max(200, box.bottom - box.top);
  const scale = Math.min((width - 2 * MARGIN_PX) / across, (width * 0.75 - 2 * MARGIN_PX) / down);
  const height = Math.round(down * scale + 2 * MARGIN_PX);
  const place = ({ x, y }: Spot): Spot => ({
    x: Math.round(MARGIN_PX + (x - box.left) * scale + (width - 2 * MARGIN_PX - across * scale) / 2), y: Math.round(MARGIN_PX + (y - box.top) * scale),
  });
  const spotOf = (visit: Visit): Spot | null => {
    const at = metres.get(visit.person.id);
    return at ? place(at) : null;
  };
  const office = place({ x: 0, y: 0 });
  const routes = board.rows.flatMap((row): Omit<Route, "dash" | "shape">[] => {
    const cell = row.cells.get(day);
    if (!cell || cell.blocks.length === 0) return [];
    const stops = cell.blocks.map(({ visit }, index): Stop => ({ visit, spot: spotOf(visit), number: index + 1 }));
    const line = [office, ...stops.flatMap(({ spot }) => spot ?? []), office];
    return [{ key: row.key, row, shifts: cell.shifts, stops, path: line.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join(" ") }];
  });
  const most = (width / 4) / scale;
  return {
    width, height, office,
    routes: routes
      .sort((a, b) => minutesOf(a.shifts[0]?.start ?? "00:00") - minutesOf(b.shifts[0]?.start ?? "00:00"))
      .map((route, index) => ({ ...route, dash: DASHES[index % DASHES.length] ?? "", shape: index % SHAPES })),
    loose: unplaced.map((visit): Stop => ({ visit, spot: spotOf(visit), number: 0 })),
    scale: { metres: roundMetres(most), pixels: Math.round(roundMetres(most) * scale) },
  };
}

const corners = (count: number, { x, y }: Spot, radius: number, turn: number): string =>
  Array.from({ length: count }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / count;
    return `${index === 0 ? "M" : "L"}${(x + radius * Math.sin(angle)).toFixed(1)} ${(y - radius * Math.cos(angle)).toFixed(1)}`;
  }).join(" ") + " Z";

/** The outline of a stop: each route has a shape of its own among its neighbours. */
export function shapePath(shape: number, at: Spot, radius: number): string {
  switch (shape % SHAPES) {
    case 0: return `M${at.x - radius} ${at.y} a${radius} ${radius} 0 1 0 ${2 * radius} 0 a${radius} ${radius} 0 1 0 ${-2 * radius} 0 Z`;
    case 1: return corners(4, at, radius * 1.25, Math.PI / 4);
    case 2: return corners(3, at, radius * 1.4, 0);
    case 3: return corners(4, at, radius * 1.3, 0);
    case 4: return corners(6, at, radius * 1.15, 0);
    default: return corners(3, at, radius * 1.4, Math.PI);
  }
}

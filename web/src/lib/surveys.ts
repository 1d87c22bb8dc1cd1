// Figures of surveys on screen: values, how much they have changed, which of them lead. Pure.

import type { Survey, SurveyFigure, SurveyPlace } from "./api/types.ts";
import { number, type Language } from "./format.ts";

/** "87,5 %" or "72,4"; a dash where there is none. */
export function valueOf(figure: SurveyFigure | undefined, lang: Language): string {
  if (!figure || figure.value === null) return "–";
  return `${number(figure.value, lang, 1)}${figure.unit === "%" ? "\u00a0%" : ""}`;
}

/** "+1,9", "−0,4", "±0"; empty where there is nothing to hold it against. */
export function changeOf(figure: SurveyFigure | undefined, lang: Language): string {
  if (!figure || figure.change === null) return "";
  const rounded = Math.round(figure.change * 10) / 10;
  if (rounded === 0) return "±0";
  return `${rounded > 0 ? "+" : ""}${number(rounded, lang, 1)}`;
}

/** The figures a table of places shows: the whole and the areas, or, where there are no areas, the whole and the questions. */
export function leading(places: SurveyPlace[]): SurveyFigure[] {
  const figures = places[0]?.figures ?? [];
  const areas = figures.filter((figure) => figure.of !== "question");
  return areas.some((figure) => figure.of === "area") ? areas : figures;
}

/** The same figure of another place. */
export const sameOf = (place: SurveyPlace, figure: SurveyFigure): SurveyFigure | undefined =>
  place.figures.find((own) => own.of === figure.of && own.key === figure.key);

/** Places that people work at: units and groups, and all of them together. */
export const workplacesOf = (survey: Survey): SurveyPlace[] => survey.places.filter((place) => ["municipality", "unit", "group"].includes(place.place));

/** Ways of steering, and the course they took. */
export const steeringOf = (survey: Survey): SurveyPlace[] => survey.places.filter((place) => ["mode", "course"].includes(place.place));

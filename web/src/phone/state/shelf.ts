// The phone's one database.

import { Shelf } from "../store/db.ts";

export const shelf = new Shelf();

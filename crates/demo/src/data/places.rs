//! The three places, with the rough coordinates of real ones so that distances are real, and made-up names and streets.

use tillit_domain::place::Coordinates;

/// A place with a home-care group.
pub(crate) struct Place {
    /// Name of place and group.
    pub(crate) name: &'static str,
    /// Where the group's office is, in the middle of the village.
    pub(crate) office: Coordinates,
    /// Share of the municipality's persons, in a thousand.
    pub(crate) share_permille: u32,
    /// Streets of the village.
    pub(crate) streets: [&'static str; 10],
    /// Roads out of the village: metres north and east for each kilometre, and what the farms along it are called.
    pub(crate) roads: [(i32, i32, &'static str); 4],
    /// Postal codes: village and countryside. Codes from 990 on are not in use in Sweden.
    pub(crate) postal_codes: [&'static str; 2],
}

const fn at(latitude_microdegrees: i32, longitude_microdegrees: i32) -> Coordinates {
    Coordinates { latitude_microdegrees, longitude_microdegrees }
}

/// The places, largest first.
pub(crate) const PLACES: [Place; 3] = [
    Place {
        name: "Brunnsby",
        office: at(62_750_000, 15_420_000),
        share_permille: 410,
        streets: [
            "Storgatan",
            "Kyrkvägen",
            "Brunnsgatan",
            "Lugnets väg",
            "Skolgatan",
            "Perrongvägen",
            "Tallstigen",
            "Sågargränd",
            "Regnbågsvägen",
            "Hembygdsvägen",
        ],
        roads: [
            (800, -600, "Norra Åsen"),
            (-700, 700, "Söderbrunn"),
            (200, 980, "Östra Vik"),
            (-950, -300, "Myrkanten"),
        ],
        postal_codes: ["99110", "99115"],
    },
    Place {
        name: "Gullsjö",
        office: at(62_920_000, 15_230_000),
        share_permille: 310,
        streets: [
            "Sjögatan",
            "Hamnvägen",
            "Gullvägen",
            "Backgatan",
            "Mejerigränd",
            "Ängsvägen",
            "Näckrosvägen",
            "Bagarstigen",
            "Torggatan",
            "Uddvägen",
        ],
        roads: [
            (850, -520, "Revsuddens by"),
            (-640, 770, "Gullnäset"),
            (600, 800, "Stuguberget"),
            (-300, -950, "Sundänge"),
        ],
        postal_codes: ["99120", "99125"],
    },
    Place {
        name: "Kvarnnäs",
        office: at(62_980_000, 16_080_000),
        share_permille: 280,
        streets: [
            "Kvarnvägen",
            "Stationsgatan",
            "Strandstigen",
            "Smedjegatan",
            "Nybyggarvägen",
            "Lingonvägen",
            "Kapellvägen",
            "Fiskargränd",
            "Skidvägen",
            "Timmervägen",
        ],
        roads: [(100, 990, "Ansnäs"), (900, 430, "Håskogen"), (-600, 800, "Fågelviken"), (-500, -860, "Västra Kvarn")],
        postal_codes: ["99130", "99135"],
    },
];

//! Sentences that persons, assessors and workers of the municipality have said or written. Invented, in plain Swedish.

/// What matters to the person, in the person's own words.
pub(crate) const WHAT_MATTERS: [&str; 42] = [
    "Jag vill ha lugn och ro på morgonen och dricka kaffet innan vi gör något annat.",
    "Att jag får klä mig själv så länge jag orkar, även om det tar sin tid.",
    "Katten ska ha mat först, sedan är det min tur.",
    "Jag tycker om när ni sjunger med i radion.",
    "Säg vem du är när du kommer, jag ser inte så bra.",
    "Att få komma ut på bron och känna efter vad det är för väder.",
    "Jag har alltid skött mig själv. Fråga innan du hjälper.",
    "Trädgården. Berätta gärna vad som blommar på vägen hit.",
    "Mina barnbarn ringer på söndagar klockan tre, då vill jag sitta vid telefonen.",
    "Att samma personer kommer. Då behöver jag inte förklara allt en gång till.",
    "Jag vill äta vid köksbordet, inte i fåtöljen.",
    "Lås alltid dörren efter dig, då sover jag gott.",
    "Jag var snickare i fyrtio år och vill gärna laga saker själv.",
    "Tala lite högre och ta det lugnt, så hänger jag med.",
    "Ett varv runt huset om dagen, med rullator och sällskap.",
    "Jag vill ha det rent och fint om någon skulle titta in.",
    "Hunden Sixten är snäll, men han vill hälsa först.",
    "Jag är morgontrött. Kom hellre lite senare än för tidigt.",
    "Tidningen vill jag läsa i fred, helst före frukosten.",
    "Duscha gör jag helst på kvällen, då blir jag varm till natten.",
    "Jag vill kunna bo kvar här, med utsikten över sjön.",
    "Att ni ser efter att min man också har det bra.",
    "Gröten ska vara på riktig mjölk och med lingon.",
    "Jag vill vara med och bestämma vad vi handlar.",
    "På torsdagar kommer kyrkans grupp, då vill jag vara fin i håret.",
    "Jag blir orolig när det är bråttom. Sätt dig en stund i stället.",
    "Jag vill gärna prata finska när det går.",
    "Spela en skiva för mig, helst dragspel.",
    "Att jag får hjälp utan att någon tycker synd om mig.",
    "Kaffet dricker jag på fat, som man ska.",
    "Jag behöver få veta om ni blir sena, annars går jag och väntar.",
    "Fotografierna på byrån ska stå i sin ordning.",
    "Jag vill gå på toaletten själv och ropa när jag är klar.",
    "Fönstret på glänt i sovrummet, sommar som vinter.",
    "Att få sköta mina krukväxter själv. Ni får gärna bära vattnet.",
    "Matchen på lördag vill jag se från början till slut.",
    "Jag har jobbat natt i hela mitt liv och sitter gärna uppe.",
    "Jag vill ha rena lakan på fredagar, som mor hade.",
    "Att ni lyssnar färdigt. Orden kommer, men de kommer långsamt.",
    "Skotta gången till fågelbordet är viktigare än att dammsuga.",
    "Jag vill träffa folk. Säg till om det händer något i bygdegården.",
    "Att jag kan lita på att ni kommer.",
];

/// Wishes about visits.
pub(crate) const WISHES: [&str; 12] = [
    "Ring på två gånger, då vet jag att det är ni.",
    "Skor av i hallen, tack.",
    "Frukost före medicinen.",
    "Helst en kvinna till duschen.",
    "Lägg fram kläderna kvällen innan.",
    "Låt lampan i hallen vara tänd.",
    "Ta med posten in.",
    "Två smörgåsar, en med ost.",
    "Kamma håret framför spegeln.",
    "Öppna gardinerna först.",
    "Prata gärna, jag är ensam annars.",
    "Lite musik går bra.",
];

/// How a task is wanted done.
pub(crate) const HOW: [&str; 8] = [
    "Jag gör det jag kan själv, stötta vid behov.",
    "I lugn takt, jag säger till.",
    "Påminn mig, så gör jag det.",
    "Ni gör det mesta, jag är med och bestämmer.",
    "Som vi brukar.",
    "Enligt lappen på skåpdörren.",
    "Med rullatorn bredvid.",
    "Sittande på pallen.",
];

/// Goals of care plans.
pub(crate) const GOALS: [&str; 10] = [
    "Bo kvar hemma och känna mig trygg.",
    "Sköta min hygien med så lite hjälp som möjligt.",
    "Äta regelbundet och hålla vikten.",
    "Ha ett rent och ordnat hem.",
    "Komma ut minst en gång i veckan.",
    "Ta mina mediciner i rätt tid.",
    "Orka med det jag tycker är roligt.",
    "Känna igen dem som kommer hem till mig.",
    "Kunna gå till köket själv.",
    "Ha kvar min dygnsrytm och sova om natten.",
];

/// How the person took part in making the plan.
pub(crate) const TOOK_PART: [&str; 5] = [
    "Gick igenom planen tillsammans vid köksbordet. Tiderna ändrades efter önskemål.",
    "Personen berättade själv hur dagen ska se ut.",
    "Samtal hemma. Önskemål om fasta medarbetare har tagits med.",
    "Planen lästes upp och godkändes. Duschdag valdes av personen.",
    "Möte hemma med kontakten. Ordningen på morgonen är personens egen.",
];

/// Why a person did not take part.
pub(crate) const NOT_PART: [&str; 2] =
    ["Orkade inte delta denna gång. Ny genomgång om två veckor.", "Ville att dottern skulle föra talan."];

/// Who else took part.
pub(crate) const OTHERS: [&str; 6] = ["", "", "Dotter", "Son", "Make", "Sjuksköterska och dotter"];

/// How to get in.
pub(crate) const ACCESS: [&str; 6] = [
    "Nyckel i nyckelskåpet på kontoret.",
    "Nyckelgömma med kod till höger om dörren.",
    "Öppnar själv, vänta en stund.",
    "Digitalt lås.",
    "Portkod finns på kontoret, sedan nyckel.",
    "Dörren är olåst på dagen.",
];

/// Relations of relatives.
pub(crate) const RELATIONS: [&str; 8] =
    ["Dotter", "Son", "Systerson", "Granne", "Dotterdotter", "Bror", "God man", "Väninna"];

/// Needs by area of life, as assessors write them.
pub(crate) const NEED_WORDS: [&str; 6] = [
    "Behöver stöd vid förflyttning mellan rum.",
    "Behöver hjälp att sköta den personliga hygienen.",
    "Behöver hjälp att hålla hemmet rent.",
    "Saknar umgänge sedan maken gick bort.",
    "Är otrygg på kvällar och nätter.",
    "Behöver påminnas om måltider.",
];

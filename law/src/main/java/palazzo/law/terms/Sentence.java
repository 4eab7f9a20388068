// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import palazzo.law.Text;

/** What a step of a computation can say, with its norm. */
enum Sentence {
    EVENT_DAY(
            "Il giorno dell'evento, {day}, non si conta (c.c., art. 2963, c. 2).",
            "The day of the event, {day}, is not counted (Civil Code, art. 2963, c. 2)."),
    DAYS(
            "Durata in giorni di calendario, festivi compresi: {number}. Ultimo giorno: {day} (c.p.c., art. 155, c. 3).",
            "Length in calendar days, holidays included: {number}. Last day: {day} (Code of Civil Procedure, art. 155, c. 3)."),
    WORKING_DAYS(
            "Durata in giorni lavorativi, da lunedì a venerdì esclusi i festivi: {number}. Ultimo giorno: {day}"
                    + " (lettura dell'art. 14-bis, l. 241/1990).",
            "Length in working days, Monday to Friday without holidays: {number}. Last day: {day}"
                    + " (a reading of art. 14-bis, l. 241/1990)."),
    MONTHS(
            "Durata in mesi, secondo il calendario comune: {number}. Ultimo giorno: {day} (c.c., art. 2963, c. 4).",
            "Length in months of the common calendar: {number}. Last day: {day} (Civil Code, art. 2963, c. 4)."),
    SHORT_MONTH(
            "Il mese di scadenza non ha quel giorno: vale l'ultimo del mese, {day} (c.c., art. 2963, c. 5).",
            "The last month has no such day: the last one of the month counts, {day} (Civil Code, art. 2963, c. 5)."),
    SAME_DAY("Si fa subito: {day}.", "It is done at once: {day}."),
    FIXED_DAY("Data fissa: {day}.", "A fixed date: {day}."),
    CERTAIN_UNTIL(
            "Sei mesi sarebbero finiti prima della l. 182/2025: il potere è certo fino al giorno prima, {day}.",
            "Six months would have ended before l. 182/2025: the power is certain until the day before it, {day}."),

    HALVED(
            "Metà del termine originario, per eccesso. Giorni: {number} (l. 241/1990, art. 2, c. 9-ter).",
            "Half of the original term, rounded up. Days: {number} (l. 241/1990, art. 2, c. 9-ter)."),
    HALVED_DOWN(
            "Conferenza preliminare: metà dei giorni, per difetto (l. 241/1990, art. 14, c. 3).",
            "Preliminary conference: half of the days, rounded down (l. 241/1990, art. 14, c. 3)."),
    OLD_CONFERENCE(
            "Vale il testo anteriore al d.l. 19/2026 (data considerata: {day}).",
            "The text before d.l. 19/2026 applies (day regarded: {day})."),
    NEW_CONFERENCE(
            "Vale il testo del d.l. 19/2026; le modifiche della l. 50/2026 sono da verificare (data considerata: {day}).",
            "The text of d.l. 19/2026 applies; the changes of l. 50/2026 are to be checked (day regarded: {day})."),
    ANNULMENT_IN_DOUBT(
            "Atto del {day}, prima della l. 182/2025: il limite era di 12 mesi. Si tiene la data più breve, da far"
                    + " verificare.",
            "Act of {day}, before l. 182/2025: the limit was 12 months. The shorter date is taken, to be checked by a"
                    + " lawyer."),

    FACTS_ASKED(
            "Sospensione per fatti che l'ufficio non ha: da {day} a {other}. Giorni non contati: {number}"
                    + " (l. 241/1990, art. 2, c. 7).",
            "Suspension for facts the office does not hold: from {day} to {other}. Days not counted: {number}"
                    + " (l. 241/1990, art. 2, c. 7)."),
    FACTS_CAP(
            "La sospensione dura al massimo 30 giorni: si riprende dopo {day} (l. 241/1990, art. 2, c. 7).",
            "The suspension lasts 30 days at most: the clock goes on after {day} (l. 241/1990, art. 2, c. 7)."),
    SECOND_SUSPENSION(
            "Una seconda sospensione, chiesta {day}, non è ammessa e non sposta il termine (l. 241/1990, art. 2, c. 7).",
            "A second suspension, asked for on {day}, is not allowed and does not move the term"
                    + " (l. 241/1990, art. 2, c. 7)."),
    NOTICE_WINDOW(
            "Preavviso di rigetto ricevuto {day}: osservazioni entro 10 giorni, {other} (l. 241/1990, art. 10-bis).",
            "Notice of the reasons against received on {day}: observations within 10 days, {other}"
                    + " (l. 241/1990, art. 10-bis)."),
    OBSERVATIONS(
            "Osservazioni presentate {day}: si riprende dieci giorni dopo, {other} (l. 241/1990, art. 10-bis).",
            "Observations made on {day}: the clock goes on ten days later, {other} (l. 241/1990, art. 10-bis)."),
    LATE_OBSERVATIONS(
            "Le osservazioni del {day} sono fuori termine: l'ufficio può leggerle, il conto non cambia.",
            "The observations of {day} are late: the office may read them, the count does not change."),
    NOTICE(
            "Sospensione per il preavviso di rigetto: da {day} a {other}. Giorni non contati: {number}"
                    + " (l. 241/1990, art. 10-bis).",
            "Suspension for the notice of the reasons against: from {day} to {other}. Days not counted: {number}"
                    + " (l. 241/1990, art. 10-bis)."),
    NO_NOTICE_IN_COMPETITION(
            "Procedura concorsuale: il preavviso di rigetto del {day} non sospende (l. 241/1990, art. 10-bis).",
            "Competitive procedure: the notice of {day} does not suspend (l. 241/1990, art. 10-bis)."),
    OPPOSITION_WINDOW(
            "Controinteressati avvisati {day}: opposizione entro 10 giorni, {other} (d.lgs. 33/2013, art. 5, c. 5).",
            "Counter-interested persons told on {day}: opposition within 10 days, {other}"
                    + " (d.lgs. 33/2013, art. 5, c. 5)."),
    LATE_OPPOSITION(
            "L'opposizione del {day} è fuori termine: il conto non cambia.",
            "The opposition of {day} is late: the count does not change."),
    COUNTER_INTERESTED(
            "Sospensione per i controinteressati: da {day} a {other}. Giorni non contati: {number}"
                    + " (d.lgs. 33/2013, art. 5, c. 6).",
            "Suspension for counter-interested persons: from {day} to {other}. Days not counted: {number}"
                    + " (d.lgs. 33/2013, art. 5, c. 6)."),
    AUTHORITY(
            "Sospensione per il parere del Garante: da {day} a {other}, al massimo 10 giorni. Giorni non contati:"
                    + " {number} (d.lgs. 33/2013, art. 5, c. 7).",
            "Suspension for the data protection authority's opinion: from {day} to {other}, 10 days at most. Days not"
                    + " counted: {number} (d.lgs. 33/2013, art. 5, c. 7)."),
    WORKS_ENDED(
            "Lavori finiti {day}: si deve la relazione finale (l.r. Lombardia 12/2005, art. 73).",
            "Works ended on {day}: the final report is due (l.r. Lombardia 12/2005, art. 73)."),
    NEW_LAST_DAY("Nuovo ultimo giorno: {day}.", "New last day: {day}."),
    ALREADY_OVER(
            "Senza lo spostamento per i festivi il termine era già finito {day}, prima dell'evento del {other}: l'ultimo"
                    + " giorno prudente non cambia.",
            "Without the move for holidays the term was already over on {day}, before the event of {other}: the"
                    + " cautious last day does not change."),
    LEGAL_DAY_GOES_ON(
            "Per legge il termine correva ancora, fino al primo giorno non festivo: i giorni della sospensione si contano"
                    + " da {day}.",
            "By law the term was still running, until the first day that is no holiday: the days of the suspension are"
                    + " counted from {day}."),
    TOO_LATE(
            "L'evento del {day} viene dopo la scadenza, {other}: non sposta il termine.",
            "The event of {day} comes after the end, {other}: it does not move the term."),
    INTERRUPTED(
            "Elementi chiesti {day} e ricevuti {other}: il termine ricomincia una sola volta. Giorni nuovi: {number}.",
            "Elements asked for on {day} and received on {other}: the term starts again, once only. New days: {number}."),
    STARTS_AGAIN_BY_LAW(
            "Per legge il termine correva ancora, fino al primo giorno non festivo, {day}: ricomincia con gli elementi"
                    + " ricevuti.",
            "By law the term was still running, until the first day that is no holiday, {day}: it starts again with the"
                    + " elements received."),
    SECOND_INTERRUPTION(
            "Una seconda richiesta di elementi, del {day}, non interrompe il termine.",
            "A second request for elements, on {day}, does not interrupt the term."),

    OPEN_DAY(
            "L'ultimo giorno, {day}, non è festivo: il termine di legge è lo stesso giorno.",
            "The last day, {day}, is no holiday: the legal term is the same day."),
    SATURDAY(
            "L'ultimo giorno, {day}, non è festivo: il sabato sposta solo i termini dei processi (c.p.c., art. 155,"
                    + " c. 5). Il termine di legge è lo stesso giorno.",
            "The last day, {day}, is no holiday: Saturday moves only the terms of court acts (Code of Civil Procedure,"
                    + " art. 155, c. 5). The legal term is the same day."),
    NO_ROLL(
            "Il termine non si sposta, neppure se l'ultimo giorno è festivo: {day}.",
            "The term does not move, even where the last day is a holiday: {day}."),
    FULL_DAYS(
            "I giorni devono passare per intero: il primo giorno utile è dopo, {day}.",
            "The days must pass in full: the first day of use comes after them, {day}."),
    FROM_AN_OPEN_DAY(
            "Quel giorno è festivo: il primo giorno utile è il primo non festivo, {day}.",
            "That day is a holiday: the first day of use is the first one that is none, {day}."),
    SILENCE_NOT_FORMED(
            "Il silenzio assenso non si forma: la domanda resta da decidere (l. 241/1990, art. 20).",
            "Silence does not grant: the application is still to be decided (l. 241/1990, art. 20).");

    private final Text text;

    Sentence(String it, String en) {
        this.text = new Text(it, en);
    }

    /** The sentence, with {@code {day}}, {@code {other}} and {@code {number}} where they go. */
    Text text() {
        return text;
    }
}

#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""What a calendar program written on Debian's python3-caldav does, case by case, against a running house.

Usage: python-caldav.py URL USER PASSWORD [LOG]. Each case prints "ok" or "NOT ok"; the last line counts. It leaves nothing behind.
"""
import sys, traceback, uuid
from datetime import date, datetime, timedelta, timezone

import caldav
import requests
from caldav.elements import cdav, dav, ical
from caldav.lib import error

URL, USER, PASSWORD = sys.argv[1:4]
client = caldav.DAVClient(url=URL, username=USER, password=PASSWORD)
principal = client.principal()
CASES = []


def case(f):
    CASES.append(f)
    return f


def vcalendar(*parts):
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//palazzo//conformance//EN\r\n" + "".join(parts) + "END:VCALENDAR\r\n"


def part(kind, uid, *lines):
    return f"BEGIN:{kind}\r\nUID:{uid}\r\nDTSTAMP:20261201T090000Z\r\n" + "".join(l + "\r\n" for l in lines) + f"END:{kind}\r\n"


def event(uid, start="20261210T100000Z", end="20261210T110000Z", *more, summary="Incontro"):
    return vcalendar(part("VEVENT", uid, "DTSTART:" + start, "DTEND:" + end, "SUMMARY:" + summary, *more))


def todo(uid, *lines, summary="Da fare"):
    return vcalendar(part("VTODO", uid, "SUMMARY:" + summary, *lines))


def new(uid=None):
    return uid or str(uuid.uuid4())


def at(*a):
    return datetime(*a, tzinfo=timezone.utc)


class Fresh:
    """A list made for one case and thrown away after it."""

    def __init__(self, **more):
        self.more = more

    def __enter__(self):
        self.cal = principal.make_calendar(name="Prova", cal_id="prova-" + new()[:8], **self.more)
        return self.cal

    def __exit__(self, *a):
        self.cal.delete()


def agenda():
    return [c for c in principal.calendars() if c.get_supported_components() == ["VEVENT"]][0]


@case
def the_principal_is_found():
    assert principal.url


@case
def the_home_is_found():
    assert "/dav/calendars/" in str(principal.calendar_home_set.url)


@case
def the_agenda_is_among_the_calendars():
    assert agenda().get_properties([dav.DisplayName()])


@case
def user_addresses_are_told():
    assert any(a.startswith("mailto:") for a in principal.calendar_user_address_set())


@case
def a_vcal_address_is_made():
    assert principal.get_vcal_address()


@case
def support_is_announced():
    assert client.check_dav_support() and client.check_cdav_support()


@case
def a_calendar_is_made_and_deleted():
    with Fresh() as cal:
        assert cal.url in [c.url for c in principal.calendars()]
    assert cal.url not in [c.url for c in principal.calendars()]


@case
def a_calendar_is_found_by_its_id():
    with Fresh() as cal:
        assert principal.calendar(cal_id=cal.id).events() == []


@case
def a_calendar_is_found_by_its_name():
    with Fresh():
        assert principal.calendar(name="Prova")


@case
def a_missing_calendar_is_not_found():
    try:
        principal.calendar(cal_id="nessuno").events()
    except error.NotFoundError:
        return
    raise AssertionError("found")


@case
def a_list_for_things_to_do_only():
    with Fresh(supported_calendar_component_set=["VTODO"]) as cal:
        assert cal.get_supported_components() == ["VTODO"]
        try:
            cal.save_event(event(new()))
        except error.DAVError:
            return
        raise AssertionError("took an event")


@case
def properties_are_set_and_read():
    with Fresh() as cal:
        cal.set_properties([dav.DisplayName("Altro nome")])
        assert cal.get_properties([dav.DisplayName()])[dav.DisplayName.tag] == "Altro nome"
        cal.set_properties([ical.CalendarColor("#aa3311")])
        assert cal.get_properties([ical.CalendarColor()])[ical.CalendarColor.tag] == "#aa3311"


@case
def an_event_is_saved_and_read():
    with Fresh() as cal:
        uid = new()
        saved = cal.save_event(event(uid))
        assert len(cal.events()) == 1
        assert cal.event_by_url(saved.url).instance.vevent.uid.value == uid


@case
def an_event_is_found_by_uid():
    with Fresh() as cal:
        uid = new()
        cal.save_event(event(uid))
        assert cal.event_by_uid(uid).instance.vevent.summary.value == "Incontro"


@case
def a_missing_uid_is_not_found():
    with Fresh() as cal:
        try:
            cal.event_by_uid("nessuno")
        except error.NotFoundError:
            return
        raise AssertionError("found")


@case
def an_event_is_changed():
    with Fresh() as cal:
        saved = cal.save_event(event(new()))
        saved.instance.vevent.summary.value = "Spostato"
        saved.save()
        assert cal.events()[0].instance.vevent.summary.value == "Spostato"


@case
def an_event_is_deleted():
    with Fresh() as cal:
        saved = cal.save_event(event(new()))
        saved.delete()
        assert cal.events() == []


@case
def an_event_with_accents_survives():
    with Fresh() as cal:
        cal.save_event(event(new(), summary="Città dell’Aquila — è così: ünï😀"))
        assert cal.events()[0].instance.vevent.summary.value == "Città dell’Aquila — è così: ünï😀"


@case
def no_overwrite_is_obeyed():
    with Fresh() as cal:
        uid = new()
        cal.save_event(event(uid))
        try:
            cal.save_event(event(uid, summary="Altro"), no_overwrite=True)
        except error.ConsistencyError:
            return
        raise AssertionError("overwritten")


@case
def events_of_a_stretch_of_time():
    with Fresh() as cal:
        cal.save_event(event(new()))
        cal.save_event(event(new(), "20261220T100000Z", "20261220T110000Z"))
        assert len(cal.date_search(at(2026, 12, 9), at(2026, 12, 11))) == 1
        assert len(cal.date_search(at(2026, 12, 9), at(2026, 12, 21))) == 2
        assert len(cal.date_search(at(2027, 12, 9), at(2027, 12, 21))) == 0


@case
def an_open_end_finds_what_is_to_come():
    with Fresh() as cal:
        cal.save_event(event(new()))
        assert len(cal.date_search(at(2026, 12, 1))) == 1


@case
def a_day_without_time():
    with Fresh() as cal:
        cal.save_event(vcalendar(part("VEVENT", new(), "DTSTART;VALUE=DATE:20261210", "SUMMARY:Giornata")))
        assert len(cal.date_search(at(2026, 12, 10, 12), at(2026, 12, 10, 13))) == 1
        assert len(cal.date_search(at(2026, 12, 12), at(2026, 12, 13))) == 0


@case
def a_series_is_found_years_later():
    with Fresh() as cal:
        cal.save_event(event(new(), "19971102T100000Z", "19971102T110000Z", "RRULE:FREQ=YEARLY"))
        assert len(cal.date_search(at(2008, 11, 1), at(2008, 11, 3), expand=False)) == 1


@case
def a_series_is_expanded():
    with Fresh() as cal:
        cal.save_event(event(new(), "19971102T100000Z", "19971102T110000Z", "RRULE:FREQ=YEARLY"))
        found = cal.date_search(at(2008, 11, 1), at(2009, 11, 3), expand=True)
        assert found[0].data.count("BEGIN:VEVENT") == 2 and "RRULE" not in found[0].data
        assert "DTSTART:20081102T100000Z" in found[0].data


@case
def a_changed_occurrence_is_kept():
    with Fresh() as cal:
        uid = new()
        cal.save_event(vcalendar(
            part("VEVENT", uid, "DTSTART:20261201T100000Z", "DTEND:20261201T110000Z", "RRULE:FREQ=DAILY;COUNT=5", "SUMMARY:Ogni giorno"),
            part("VEVENT", uid, "RECURRENCE-ID:20261203T100000Z", "DTSTART:20261210T100000Z", "DTEND:20261210T110000Z", "SUMMARY:Spostata")))
        assert len(cal.date_search(at(2026, 12, 10), at(2026, 12, 11), expand=False)) == 1
        assert len(cal.date_search(at(2026, 12, 3), at(2026, 12, 4), expand=False)) == 0


@case
def events_by_their_words():
    with Fresh() as cal:
        cal.save_event(event(new(), summary="Prefetto"))
        cal.save_event(event(new(), summary="Console"))
        assert len(cal.search(event=True, summary="Prefetto")) == 1


@case
def things_to_do_are_kept():
    with Fresh() as cal:
        cal.save_todo(todo(new(), "DUE:20261220T100000Z"))
        cal.save_todo(todo(new(), "DUE:20261215T100000Z", summary="Prima"))
        found = cal.todos()
        assert len(found) == 2 and found[0].instance.vtodo.summary.value == "Prima"


@case
def things_done_are_left_out():
    with Fresh() as cal:
        cal.save_todo(todo(new()))
        cal.save_todo(todo(new(), "STATUS:COMPLETED", "COMPLETED:20261201T100000Z"))
        assert len(cal.todos()) == 1
        assert len(cal.todos(include_completed=True)) == 2


@case
def a_thing_is_done():
    with Fresh() as cal:
        saved = cal.save_todo(todo(new(), "DUE:20261220T100000Z"))
        saved.complete()
        assert cal.todos() == []


@case
def things_due_in_a_stretch_of_time():
    with Fresh() as cal:
        cal.save_todo(todo(new(), "DTSTART:20261205T100000Z", "DUE:20261206T100000Z"))
        cal.save_todo(todo(new(), "DUE:20261220T100000Z"))
        assert len(cal.date_search(at(2026, 12, 5), at(2026, 12, 7), compfilter="VTODO", expand=False)) == 1


@case
def a_thing_is_found_by_uid():
    with Fresh() as cal:
        uid = new()
        cal.save_todo(todo(uid))
        assert cal.todo_by_uid(uid)


@case
def journals_are_kept():
    with Fresh() as cal:
        cal.save_journal(vcalendar(part("VJOURNAL", new(), "DTSTART;VALUE=DATE:20261210", "SUMMARY:Nota")))
        assert len(cal.journals()) == 1


@case
def a_journal_of_a_day():
    with Fresh() as cal:
        cal.save_journal(vcalendar(part("VJOURNAL", new(), "DTSTART;VALUE=DATE:20261210", "SUMMARY:Nota")))
        # The library asks for none of a stretch of time by itself.
        asked = ('<C:calendar-query xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><prop><getetag/></prop><C:filter>'
                 '<C:comp-filter name="VCALENDAR"><C:comp-filter name="VJOURNAL"><C:time-range start="202612%02dT000000Z" '
                 'end="202612%02dT000000Z"/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>')
        for day, found in ((10, 1), (12, 0)):
            answer = requests.request("REPORT", str(cal.url), data=asked % (day, day + 1), auth=(USER, PASSWORD))
            assert answer.text.count(".ics") == found


@case
def times_that_are_taken():
    with Fresh() as cal:
        cal.save_event(event(new()))
        busy = cal.freebusy_request(at(2026, 12, 9), at(2026, 12, 12))
        assert "20261210T100000Z/20261210T110000Z" in busy.data


@case
def changes_by_token():
    with Fresh() as cal:
        one = cal.save_event(event(new()))
        known = cal.objects(load_objects=True)
        assert len(list(known)) == 1
        assert list(cal.objects_by_sync_token(known.sync_token)) == []
        two = cal.save_event(event(new(), "20261215T100000Z", "20261215T110000Z"))
        changed = cal.objects_by_sync_token(known.sync_token)
        assert [str(c.url) for c in changed] == [str(two.url)]
        one.delete()
        gone = cal.objects_by_sync_token(changed.sync_token)
        assert [str(c.url) for c in gone] == [str(one.url)]


@case
def a_collection_is_synchronised():
    with Fresh() as cal:
        one = cal.save_event(event(new()))
        known = cal.objects(load_objects=True)
        cal.save_event(event(new(), "20261215T100000Z", "20261215T110000Z"))
        one.delete()
        updated, deleted = known.sync()
        assert len(list(updated)) == 1 and len(list(deleted)) == 1


@case
def a_token_nobody_gave_is_refused():
    with Fresh() as cal:
        try:
            cal.objects_by_sync_token("urn:altrove:1", load_objects=False)
        except error.DAVError:
            return
        raise AssertionError("taken")


@case
def several_are_read_at_once():
    with Fresh() as cal:
        saved = [cal.save_event(event(new())) for _ in range(3)]
        assert len(cal.calendar_multiget([s.url for s in saved])) == 3


@case
def bytes_come_back_as_they_went():
    with Fresh() as cal:
        uid = new()
        data = event(uid, "20261210T100000Z", "20261210T110000Z", "X-MINE;X-P=\"a,b\":uno\\,due", "BOGUS LINE WITHOUT COLON")
        url = str(cal.url) + uid + ".ics"
        answer = requests.put(url, data=data.encode(), auth=(USER, PASSWORD), headers={"Content-Type": "text/calendar"})
        assert answer.status_code == 201, answer.status_code
        got = requests.get(url, auth=(USER, PASSWORD))
        assert got.content == data.encode() and got.headers["ETag"] == answer.headers["ETag"]


@case
def a_stale_etag_is_refused():
    with Fresh() as cal:
        saved = cal.save_event(event(new()))
        answer = requests.put(str(saved.url), data=saved.data.encode(), auth=(USER, PASSWORD),
                              headers={"Content-Type": "text/calendar", "If-Match": '"altro"'})
        assert answer.status_code == 412


@case
def the_agenda_takes_an_event_and_gives_it_back():
    cal = agenda()
    saved = cal.save_event(event(new()))
    assert len([e for e in cal.date_search(at(2026, 12, 10), at(2026, 12, 11)) if e.url == saved.url]) == 1
    saved.delete()


@case
def the_agenda_tells_its_changes():
    cal = agenda()
    known = cal.objects(load_objects=False)
    saved = cal.save_event(event(new()))
    assert str(saved.url) in [str(c.url) for c in cal.objects_by_sync_token(known.sync_token, load_objects=False)]
    saved.delete()


@case
def the_agenda_cannot_be_deleted():
    try:
        agenda().delete()
    except error.DAVError:
        return
    raise AssertionError("deleted")


@case
def the_holder_is_taken_in_the_agenda():
    cal = agenda()
    saved = cal.save_event(event(new(), "20261219T100000Z", "20261219T110000Z"))
    try:
        assert "20261219T100000Z/20261219T110000Z" in cal.freebusy_request(at(2026, 12, 19), at(2026, 12, 20)).data
    finally:
        saved.delete()


@case
def free_times_are_asked_through_the_outbox():
    answer = principal.freebusy_request(at(2026, 12, 9), at(2026, 12, 12), [principal.get_vcal_address()])
    assert answer


def own(verb, href, body=None, **headers):
    """A request as python3-caldav's own session would send it, for what that version has no words for."""
    address = requests.compat.urljoin(URL, str(href))
    return requests.request(verb, address, data=body, auth=(USER, PASSWORD), headers={k.replace("_", "-"): v for k, v in headers.items()})


def found(href, name, namespace="urn:ietf:params:xml:ns:caldav"):
    ask = f'<propfind xmlns="DAV:" xmlns:x="{namespace}"><prop><x:{name}/></prop></propfind>'
    body = own("PROPFIND", href, ask, Depth="0").text
    hrefs = [part.split("<")[0] for part in body.split("href>")[1::2]]
    asked = requests.compat.urlparse(str(href)).path
    return [each for each in hrefs if each.rstrip("/") != asked.rstrip("/")]


@case
def the_server_says_that_it_calls_people():
    assert "calendar-auto-schedule" in own("OPTIONS", URL).headers["DAV"]


@case
def the_inbox_is_found_and_asked():
    inbox = principal.schedule_inbox()
    assert own("PROPFIND", inbox.url, "<propfind xmlns='DAV:'><prop><resourcetype/></prop></propfind>", Depth="1").status_code == 207
    inbox.get_items()


@case
def the_outbox_is_found():
    assert principal.schedule_outbox().url


def called(uid, start="20261222T100000Z", answer="NEEDS-ACTION"):
    me = str(principal.get_vcal_address())
    return event(uid, start, "20261222T180000Z", "ORGANIZER:" + me, "ATTENDEE;PARTSTAT=ACCEPTED:" + me,
                 f"ATTENDEE;PARTSTAT={answer}:mailto:nessuno@fuori.example")


@case
def an_event_with_guests_has_a_schedule_tag():
    uid, href = new(), None
    href = str(agenda().url) + uid + ".ics"
    try:
        put = own("PUT", href, called(uid), Content_Type="text/calendar")
        assert put.status_code == 201 and put.headers["Schedule-Tag"]
        assert own("GET", href).headers["Schedule-Tag"] == put.headers["Schedule-Tag"]
    finally:
        own("DELETE", href)


@case
def another_schedule_tag_is_refused_and_ours_is_not():
    uid = new()
    href = str(agenda().url) + uid + ".ics"
    try:
        tag = own("PUT", href, called(uid), Content_Type="text/calendar").headers["Schedule-Tag"]
        assert own("PUT", href, called(uid, "20261222T110000Z"), If_Schedule_Tag_Match='"altro"').status_code == 412
        assert own("PUT", href, called(uid, "20261222T110000Z"), If_Schedule_Tag_Match=tag).status_code == 204
    finally:
        own("DELETE", href)


@case
def whom_a_program_calls_itself_is_kept_to_the_byte():
    uid = new()
    href = str(agenda().url) + uid + ".ics"
    body = called(uid).replace("ATTENDEE;", "ATTENDEE;SCHEDULE-AGENT=CLIENT;")
    try:
        assert "ETag" in own("PUT", href, body).headers
        assert own("GET", href).text.replace("\r\n", "\n") == body.replace("\r\n", "\n")
    finally:
        own("DELETE", href)


def book():
    home = found(principal.url, "addressbook-home-set", "urn:ietf:params:xml:ns:carddav")[0]
    ask = '<propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>'
    body = own("PROPFIND", home, ask, Depth="1").text
    return [part.split("<")[0] for part in body.split("href>")[1::2] if part.startswith(home) and part.split("<")[0] != home][0]


def card(uid, mail, given="Prova"):
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{given} Conformita\r\nN:Conformita {uid[:6]};{given};;;\r\nEMAIL:{mail}\r\nEND:VCARD\r\n"


@case
def the_address_book_is_found():
    assert book()


@case
def a_card_without_a_name_is_refused_with_a_word():
    answer = own("PUT", book() + new() + ".vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", Content_Type="text/vcard")
    assert answer.status_code == 403 and answer.text, answer.status_code


@case
def a_card_is_written_read_changed_and_taken_out():
    """Only for whom the directory is theirs to write in; everybody else is refused, and that is right too."""
    uid = new()
    href, mail = book() + uid + ".vcf", uid + "@conformita.example"
    put = own("PUT", href, card(uid, mail), Content_Type="text/vcard", If_None_Match="*")
    if put.status_code == 403:
        return
    assert put.status_code == 201, put.status_code
    got = own("GET", href)
    assert mail in got.text
    assert own("PUT", href, card(uid, mail, "Altra"), If_Match='"vecchia"').status_code == 412
    assert own("PUT", href, card(uid, mail, "Altra"), If_Match=got.headers["ETag"]).status_code == 204
    assert "Altra" in own("GET", href).text
    assert own("DELETE", href).status_code == 204
    assert own("GET", href).status_code == 404


passed = 0
for f in CASES:
    try:
        f()
        passed += 1
        print("ok     ", f.__name__)
    except Exception as e:
        print("NOT ok ", f.__name__, "·", type(e).__name__, str(e)[:300])
        if len(sys.argv) > 4:
            traceback.print_exc()
print(f"python-caldav: {passed} of {len(CASES)}")
sys.exit(passed != len(CASES))

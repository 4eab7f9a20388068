// SPDX-License-Identifier: EUPL-1.2
// What a program written on npm's tsdav does, case by case, against a running house.
// Usage: node tsdav.mjs URL USER PASSWORD, with tsdav installed beside or in NODE_PATH.
import { createRequire } from 'node:module';
const { createDAVClient } = createRequire(import.meta.url)('tsdav');

const [serverUrl, username, password] = process.argv.slice(2);
const credentials = { username, password };
const client = await createDAVClient({ serverUrl, credentials, authMethod: 'Basic', defaultAccountType: 'caldav' });
const uid = `tsdav-${Date.now()}`;
const ics = (id, summary, day = '20261210') =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//palazzo//tsdav//EN\r\nBEGIN:VEVENT\r\nUID:${id}\r\nDTSTAMP:20261201T090000Z\r\nDTSTART:${day}T100000Z\r\nDTEND:${day}T110000Z\r\nSUMMARY:${summary}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
const must = (what, why) => { if (!what) throw new Error(why); };
let calendar, objects, token;

const cases = {
  async 'the account is discovered'() {
    const account = await client.createAccount({ account: { serverUrl, credentials, accountType: 'caldav' }, loadCollections: true });
    must(account.principalUrl && account.homeUrl, JSON.stringify(account));
  },
  async 'calendars are fetched'() {
    const all = await client.fetchCalendars();
    must(all.length > 0 && all[0].components.includes('VEVENT'), JSON.stringify(all));
    token = all;
  },
  async 'the addresses of the user are fetched'() {
    const account = await client.createAccount({ account: { serverUrl, credentials, accountType: 'caldav' } });
    const addresses = await createAddresses(account);
    must(addresses.some((each) => each.startsWith('mailto:')), JSON.stringify(addresses));
  },
  async 'a calendar is made'() {
    const home = token[0].url.replace(/[^/]+\/$/, '');
    const [made] = await client.makeCalendar({ url: `${home}${uid}/`, props: { displayname: 'Prova', 'c:supported-calendar-component-set': { 'c:comp': { _attributes: { name: 'VEVENT' } } } } });
    must(made.ok || made.status === 201, JSON.stringify(made));
    calendar = (await client.fetchCalendars()).find((each) => each.url.includes(uid));
    must(calendar && calendar.displayName === 'Prova', 'not among the calendars');
  },
  async 'the reports are told'() {
    const reports = await client.supportedReportSet({ collection: calendar });
    must(reports.includes('calendarQuery') && reports.includes('syncCollection'), JSON.stringify(reports));
  },
  async 'an event is created'() {
    const answer = await client.createCalendarObject({ calendar, filename: 'uno.ics', iCalString: ics(uid, 'Uno') });
    must(answer.status === 201 && answer.headers.get('etag'), answer.status);
  },
  async 'an event that is there is not created again'() {
    const answer = await client.createCalendarObject({ calendar, filename: 'uno.ics', iCalString: ics(uid, 'Altro') });
    must(answer.status === 412, answer.status);
  },
  async 'events are fetched'() {
    objects = await client.fetchCalendarObjects({ calendar });
    must(objects.length === 1 && objects[0].data.includes('SUMMARY:Uno'), JSON.stringify(objects));
  },
  async 'events of a stretch of time are fetched'() {
    const some = await client.fetchCalendarObjects({ calendar, timeRange: { start: '2026-12-09T00:00:00Z', end: '2026-12-11T00:00:00Z' } });
    const none = await client.fetchCalendarObjects({ calendar, timeRange: { start: '2026-12-11T00:00:00Z', end: '2026-12-12T00:00:00Z' } });
    must(some.length === 1 && none.length === 0, `${some.length} ${none.length}`);
  },
  async 'a series is expanded'() {
    const series = ics(`${uid}-s`, 'Serie').replace('SUMMARY', 'RRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY');
    await client.createCalendarObject({ calendar, filename: 'serie.ics', iCalString: series });
    const found = await client.fetchCalendarObjects({ calendar, expand: true, timeRange: { start: '2026-12-11T00:00:00Z', end: '2026-12-13T00:00:00Z' } });
    must(found.length === 1 && found[0].data.split('BEGIN:VEVENT').length === 3, JSON.stringify(found));
    await client.deleteCalendarObject({ calendarObject: { url: found[0].url, etag: found[0].etag } });
  },
  async 'several are got at once'() {
    const got = await client.calendarMultiGet({ url: calendar.url, props: { 'd:getetag': {}, 'c:calendar-data': {} }, objectUrls: [new URL(objects[0].url).pathname], depth: '1' });
    must(got.length === 1 && got[0].props.calendarData, JSON.stringify(got));
  },
  async 'an event is updated'() {
    const answer = await client.updateCalendarObject({ calendarObject: { ...objects[0], data: ics(uid, 'Due') } });
    must(answer.ok, answer.status);
  },
  async 'a stale etag is refused'() {
    const answer = await client.updateCalendarObject({ calendarObject: { ...objects[0], data: ics(uid, 'Tre') } });
    must(answer.status === 412, answer.status);
  },
  async 'the calendar is seen to be dirty'() {
    const { isDirty } = await client.isCollectionDirty({ collection: calendar });
    must(isDirty, 'clean');
  },
  async 'changes are synchronised'() {
    const first = await client.syncCollection({ url: calendar.url, props: { 'd:getetag': {} }, syncLevel: 1, syncToken: '' });
    const after = first[0].raw.multistatus.syncToken;
    await client.createCalendarObject({ calendar, filename: 'due.ics', iCalString: ics(`${uid}-2`, 'Altro') });
    const changed = await client.syncCollection({ url: calendar.url, props: { 'd:getetag': {} }, syncLevel: 1, syncToken: after });
    must(changed.filter((each) => each.href?.endsWith('due.ics')).length === 1, JSON.stringify(changed));
  },
  async 'free times are asked'() {
    const busy = await client.freeBusyQuery({ url: calendar.url, timeRange: { start: '2026-12-09T00:00:00Z', end: '2026-12-11T00:00:00Z' } });
    must(JSON.stringify(busy).length > 2, JSON.stringify(busy));
  },
  async 'an event is deleted'() {
    const now = await client.fetchCalendarObjects({ calendar });
    for (const each of now) {
      const answer = await client.deleteCalendarObject({ calendarObject: each });
      must(answer.status === 204, answer.status);
    }
    must((await client.fetchCalendarObjects({ calendar })).length === 0, 'still there');
  },
  async 'the calendar is deleted'() {
    const answer = await client.deleteObject({ url: calendar.url });
    must(answer.status === 204, answer.status);
  },
};

async function createAddresses(account) {
  return client.fetchCalendarUserAddresses({ account });
}

let passed = 0;
for (const [name, run] of Object.entries(cases)) {
  try {
    await run();
    passed++;
    console.log(`ok      ${name}`);
  } catch (e) {
    console.log(`NOT ok  ${name} · ${String(e.message).slice(0, 400)}`);
  }
}
console.log(`tsdav: ${passed} of ${Object.keys(cases).length}`);
process.exit(passed === Object.keys(cases).length ? 0 : 1);

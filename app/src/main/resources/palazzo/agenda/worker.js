// SPDX-License-Identifier: EUPL-1.2
// Serves the kept day where there is no network. It stores nothing by itself: the page of the day does, when somebody asks
// for it, and only what they allow.
"use strict";

const STORE = "palazzo-day";
const SHELL = "/agenda/day/kept";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const kept = async (request) => {
  const store = await caches.open(STORE);
  if (request.mode === "navigate") {
    return (await store.match(SHELL)) || Response.error();
  }
  return (await store.match(request)) || Response.error();
};

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") {
    event.respondWith(fetch(event.request).catch(() => kept(event.request)));
  }
});

// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.caldav.web.DavPath.Kind;

class DavPathTests {

    private static final String WHO = "01a21994-668e-7252-94a9-82337cdb8829";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dav/",
                "/dav/principals/",
                "/dav/principals/" + WHO + "/",
                "/dav/principals/" + WHO + "/calendar-proxy-read/",
                "/dav/principals/" + WHO + "/calendar-proxy-write/",
                "/dav/calendars/",
                "/dav/calendars/" + WHO + "/",
                "/dav/calendars/" + WHO + "/inbox/",
                "/dav/calendars/" + WHO + "/outbox/",
                "/dav/calendars/" + WHO + "/da%20fare/",
                "/dav/calendars/" + WHO + "/da%20fare/citt%C3%A0.ics",
                "/dav/addressbooks/" + WHO + "/",
                "/dav/addressbooks/" + WHO + "/rubrica/",
                "/dav/addressbooks/" + WHO + "/rubrica/uno.vcf"
            })
    void whatIsReadIsWrittenAlike(String path) {
        assertThat(DavPath.read(path).orElseThrow().href()).isEqualTo(path);
        assertThat(DavPath.read("https://milano.example" + path).orElseThrow().href())
                .isEqualTo(path);
    }

    @Test
    void aMissingSlashMakesNoDifference() {
        assertThat(DavPath.read("/dav").orElseThrow()).isEqualTo(DavPath.ROOT);
        assertThat(DavPath.read("/dav/calendars/" + WHO + "/lista")
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.CALENDAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agenda",
                "/dav/altro/",
                "/dav/calendars/chiunque/",
                "/dav/calendars/" + WHO + "/a/b/c",
                "/dav/principals/" + WHO + "/altro/",
                "/dav/calendars/%zz/"
            })
    void whatIsNoneOfOursIsNowhere(String path) {
        assertThat(DavPath.read(path)).isEmpty();
    }
}

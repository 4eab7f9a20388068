// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import static palazzo.caldav.domain.Dav.c;
import static palazzo.caldav.domain.Dav.d;

import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import palazzo.caldav.domain.Shelves;
import palazzo.caldav.domain.Xml;

/** What the one who asks may do with something (RFC 3744, 5.4), so that a program shows no button in vain. */
final class Privileges {

    private Privileges() {}

    static Xml of(Found found, Shelves shelves) {
        List<QName> all = new ArrayList<>(List.of(d("read"), d("read-current-user-privilege-set")));
        switch (found.path().kind()) {
            case HOME -> {
                if (shelves.isMine(found.path().person())) {
                    all.addAll(List.of(d("bind"), d("unbind")));
                }
            }
            case CALENDAR, OBJECT, BOOK, CARD -> {
                all.addAll(List.of(c("read-free-busy"), d("write-properties")));
                if (found.shelf().isWritable()) {
                    all.addAll(List.of(d("write"), d("write-content"), d("bind"), d("unbind")));
                }
            }
            case INBOX ->
                all.addAll(List.of(
                        c("schedule-deliver"),
                        c("schedule-deliver-invite"),
                        c("schedule-deliver-reply"),
                        c("schedule-query-freebusy"),
                        d("unbind")));
            case OUTBOX ->
                all.addAll(List.of(
                        c("schedule-send"),
                        c("schedule-send-invite"),
                        c("schedule-send-reply"),
                        c("schedule-send-freebusy")));
            default -> {}
        }
        return Xml.of(
                d("current-user-privilege-set"),
                all.stream().map(name -> Xml.of(d("privilege"), Xml.of(name))).toList());
    }
}

// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.directory.HeldOffice;
import palazzo.directory.Party;
import palazzo.directory.PhoneNumber;
import palazzo.directory.domain.Card;
import palazzo.directory.domain.Erasure;
import palazzo.directory.domain.Field;
import palazzo.directory.domain.HeldOffices;
import palazzo.directory.domain.Notes;
import palazzo.directory.domain.Parties;
import palazzo.directory.domain.Phones;
import palazzo.directory.domain.Profile;
import palazzo.documents.Press;
import palazzo.kernel.Slice;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.timeline.Around;
import palazzo.timeline.Memory;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Words;

/** Draws up what is held on a party: the card, and all that happened around it. */
@Component
public class HeldPages {

    private static final int PAGE = 200;
    private static final int MOST = 2_000;

    private final Parties parties;
    private final Phones phones;
    private final HeldOffices offices;
    private final Notes notes;
    private final Memory memory;
    private final Erasure erasure;
    private final PartyPages pages;
    private final PartyTabs tabs;
    private final Sights sights;
    private final TemplateEngine templates;
    private final Press press;
    private final Words words;

    HeldPages(
            Parties parties,
            Phones phones,
            HeldOffices offices,
            Notes notes,
            Memory memory,
            Erasure erasure,
            PartyPages pages,
            PartyTabs tabs,
            Sights sights,
            TemplateEngine templates,
            Press press,
            Words words) {
        this.parties = parties;
        this.phones = phones;
        this.offices = offices;
        this.notes = notes;
        this.memory = memory;
        this.erasure = erasure;
        this.pages = pages;
        this.tabs = tabs;
        this.sights = sights;
        this.templates = templates;
        this.press = press;
        this.words = words;
    }

    /**
     * What is held.
     *
     * @param card field by field
     * @param offices with their days
     * @param happened what passed between them and the house, as far as the reader may see it, newest first
     * @param stays what an erasure leaves, each with the reason
     */
    public record PrivacyPage(
            Profile profile,
            List<Fact> card,
            List<HeldOffice> offices,
            List<Fact> notes,
            List<Around.Line> happened,
            List<Fact> stays,
            List<PartyPage.Tab> tabs,
            Problems problems) {}

    PrivacyPage of(Profile profile, Problems problems) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Around.Line> happened = happened(profile);
        return new PrivacyPage(
                profile,
                card(profile, locale),
                offices.ever(profile.id()),
                notes.read(profile.id()).stream()
                        .map(note -> new Fact(Phrase.of("directory.note." + note.kind()), Phrase.plain(note.words())))
                        .toList(),
                happened,
                stays(profile, !happened.isEmpty()),
                tabs.of(profile),
                problems);
    }

    byte[] print(PrivacyPage page) {
        StringOutput html = new StringOutput();
        templates.render("directory/privacyPrint.jte", Map.of("page", page, "said", new Said(words)), html);
        return press.print(html.toString());
    }

    private List<Fact> card(Profile profile, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        Card card = profile.card();
        facts.add(new Fact(
                Phrase.of("directory.name"), Phrase.plain(profile.party().name())));
        Field.of(profile.party().kind()).stream()
                .filter(field -> field != Field.NAME && !card.get(field).isEmpty())
                .forEach(field ->
                        facts.add(new Fact(PartyFacts.label(field), pages.said(field, card.get(field), locale))));
        parties.addresses(profile.id()).stream()
                .filter(address -> !card.mails().contains(address))
                .forEach(address -> facts.add(new Fact(Phrase.of("directory.other_mail"), Phrase.plain(address))));
        phones.of(profile.id()).stream()
                .map(PhoneNumber::said)
                .forEach(number -> facts.add(new Fact(Phrase.of("directory.phone"), Phrase.plain(number))));
        return facts;
    }

    private List<Around.Line> happened(Profile profile) {
        Sight sight = sights.now();
        List<Around.Line> lines = new ArrayList<>();
        String after = null;
        do {
            Slice<Around.Line> slice = memory.page(Party.subject(profile.id()), sight, after, PAGE);
            lines.addAll(slice.rows());
            after = slice.next();
        } while (after != null && lines.size() < MOST);
        return lines;
    }

    private List<Fact> stays(Profile profile, boolean archive) {
        Map<String, Boolean> kept = new LinkedHashMap<>();
        kept.put("name", erasure.keepsTheName(profile.id()));
        kept.put("archive", archive);
        kept.put("registry", archive);
        kept.put("trail", true);
        return kept.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(each -> new Fact(
                        Phrase.of("directory.stays." + each.getKey()),
                        Phrase.of("directory.stays.why." + each.getKey())))
                .toList();
    }

    /** Says words in Italian on paper. */
    public static final class Said {

        private final Words words;

        Said(Words words) {
            this.words = words;
        }

        /** The sentence of a key. */
        public String t(String key, Object... args) {
            return words.t(Locale.ITALIAN, key, args);
        }

        /** A phrase, days and other phrases in it said too. */
        public String t(Phrase phrase) {
            return phrase.key() == null
                    ? phrase.plain()
                    : t(phrase.key(), phrase.args().stream().map(this::said).toArray());
        }

        /** {@code 3 maggio 2024}. */
        public String day(java.time.@Nullable LocalDate day) {
            return day == null
                    ? ""
                    : java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN)
                            .format(day);
        }

        /** The day in Rome. */
        public String day(Instant at) {
            return day(palazzo.kernel.Today.dateOf(at));
        }

        private Object said(Object arg) {
            return switch (arg) {
                case Phrase phrase -> t(phrase);
                case java.time.LocalDate date -> day(date);
                default -> arg;
            };
        }
    }
}

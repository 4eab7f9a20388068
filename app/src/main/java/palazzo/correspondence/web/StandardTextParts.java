// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.LetterKind;
import palazzo.correspondence.domain.LetterKinds;
import palazzo.correspondence.domain.StandardText;
import palazzo.correspondence.domain.TextUses;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Catalogue;
import palazzo.organisation.Charts;
import palazzo.organisation.Colleagues;
import palazzo.organisation.People;
import palazzo.organisation.WhoActs;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;

/** What stands around a standard text: whose it is, what for, and how it is used. */
@Component
class StandardTextParts {

    private final Catalogue catalogue;
    private final LetterKinds kinds;
    private final Colleagues colleagues;
    private final TextUses uses;
    private final Charts charts;
    private final People people;
    private final WhoActs whoActs;
    private final Today today;

    StandardTextParts(
            Catalogue catalogue,
            LetterKinds kinds,
            Colleagues colleagues,
            TextUses uses,
            Charts charts,
            People people,
            WhoActs whoActs,
            Today today) {
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.colleagues = colleagues;
        this.uses = uses;
        this.charts = charts;
        this.people = people;
        this.whoActs = whoActs;
        this.today = today;
    }

    List<Choice> competences() {
        return catalogue.lines().stream()
                .map(line -> new Choice(line.code(), Phrase.plain(line.code() + " " + line.title(locale()))))
                .toList();
    }

    List<Choice> topics() {
        return Stream.concat(
                        Stream.of(new Choice("", Phrase.of("texts.any_topic"))),
                        kinds.all().stream().map(kind -> new Choice(kind.code(), Phrase.plain(kind.name()))))
                .toList();
    }

    /** People, by unit. */
    List<Choice> owners() {
        return Stream.concat(
                        Stream.of(new Choice("", Phrase.of("texts.nobody"))),
                        colleagues.choices().stream()
                                .filter(choice -> choice.value().contains(":")))
                .toList();
    }

    /** The one who reads, as a value of {@link #owners}. */
    String self() {
        return value(whoActs.now().person());
    }

    /** A person as a value of {@link #owners}; empty where they are on duty no more. */
    String value(@Nullable UUID person) {
        return owners().stream()
                .map(Choice::value)
                .filter(value -> person != null && value.endsWith(":" + person))
                .findFirst()
                .orElse("");
    }

    /** @throws Refusal at its field, where it is none of {@link #owners} */
    static @Nullable UUID owner(@Nullable String value) {
        try {
            return value == null || value.isBlank()
                    ? null
                    : Colleagues.read(value).person();
        } catch (Refusal unknown) {
            throw new Refusal("owner/colleagues.to_whom");
        }
    }

    static String topic(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** By unit, how often and how often unchanged. */
    List<Fact> uses(UUID text) {
        return uses.of(text).stream()
                .map(use -> new Fact(Phrase.plain(unit(use.unit())), Phrase.of("texts.use", use.times(), use.kept())))
                .toList();
    }

    /** What it is for, and whose it is. */
    @Nullable
    Phrase below(StandardText text) {
        String topic = kinds.find(text.topic()).map(LetterKind::name).orElse("");
        Optional<String> owner = Optional.ofNullable(text.owner()).map(people::name);
        String said = topic.isEmpty() || owner.isEmpty() ? topic + owner.orElse("") : topic + " · " + owner.get();
        return said.isEmpty() ? null : Phrase.plain(said);
    }

    private String unit(String code) {
        return charts.on(today.date())
                .unit(code)
                .map(unit -> unit.name(locale()))
                .orElse(code);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

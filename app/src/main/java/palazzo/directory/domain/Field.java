// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.util.Arrays;
import java.util.List;
import palazzo.directory.Party;

/**
 * What may be known of a party. Forms, the choice at a merge, the history of changes, imports and exports all go through
 * this list; a value is text.
 */
public enum Field {
    /** The name as it stands in a list; of a person it is family and given name. */
    NAME(Type.LINE, Of.BODY, 200),
    /** Family name. */
    FAMILY(Type.LINE, Of.PERSON, 100),
    /** Given name. */
    GIVEN(Type.LINE, Of.PERSON, 100),
    /** Academic or other title: dott., ing., prof.ssa. */
    TITLE(Type.LINE, Of.PERSON, 60),
    /** F or M; empty where it is not known. */
    GENDER(Type.CHOICE, Of.PERSON, 1),
    /** What kind of body: a code of the body kinds. */
    SORT(Type.CHOICE, Of.BODY, 40),
    /** The body of which this one is a part, by identity. */
    PARENT(Type.BODY, Of.BODY, 36),
    /** The town, by its ISTAT code. */
    TOWN(Type.TOWN, Of.BOTH, 6),
    /** The part of the town where they are: a Municipio, by its name. */
    DISTRICT(Type.LINE, Of.BOTH, 60),
    /** What they have to do with, each topic a word or two. */
    TOPICS(Type.LINE, Of.BOTH, 300),
    /** The language in which they are written to. */
    LANGUAGE(Type.CHOICE, Of.BOTH, 2),
    /** Where letters go. */
    POST(Type.LINES, Of.BOTH, 500),
    /** Where invitations go, where it is elsewhere: a mail or a postal address. */
    INVITATIONS(Type.LINES, Of.BOTH, 500),
    /** The mail address that is used first. */
    MAIL(Type.MAIL, Of.BOTH, 254),
    /** The address of certified mail. */
    PEC(Type.MAIL, Of.BOTH, 254),
    /** The mail address of the secretariat. */
    SECRETARIAT(Type.MAIL, Of.BOTH, 254),
    /** Web site. */
    WEBSITE(Type.LINE, Of.BOTH, 200),
    /** Day of birth. */
    BORN(Type.DAY, Of.PERSON, 10),
    /** Fiscal code. */
    FISCAL_CODE(Type.LINE, Of.BOTH, 20),
    /** VAT number. */
    VAT_NUMBER(Type.LINE, Of.BOTH, 20),
    /** Code in the index of public administrations. */
    IPA(Type.LINE, Of.BODY, 50),
    /** How the envelope begins, in place of what the rule says. */
    ENVELOPE(Type.LINE, Of.BOTH, 200),
    /** How a letter begins, in place of what the rule says. */
    SALUTATION(Type.LINE, Of.BOTH, 200),
    /** For what purpose the data are kept. */
    PURPOSE(Type.LINE, Of.BOTH, 200),
    /** Where they come from. */
    SOURCE(Type.LINE, Of.BOTH, 200),
    /** Until when they are kept; then somebody looks whether they still have to be. */
    KEEP_UNTIL(Type.DAY, Of.BOTH, 10);

    /** How a value is written and checked. */
    public enum Type {
        LINE,
        LINES,
        CHOICE,
        DAY,
        MAIL,
        TOWN,
        BODY
    }

    private enum Of {
        PERSON,
        BODY,
        BOTH
    }

    private final Type type;
    private final Of of;
    private final int longest;

    Field(Type type, Of of, int longest) {
        this.type = type;
        this.of = of;
        this.longest = longest;
    }

    /** How its value is written. */
    public Type type() {
        return type;
    }

    /** The most characters it takes. */
    public int longest() {
        return longest;
    }

    /** Whether a party of this kind has it. */
    public boolean isOf(Party.Kind kind) {
        return of == Of.BOTH || of.name().equals(kind.name());
    }

    /** The fields of a party of this kind, in the order of the form. */
    public static List<Field> of(Party.Kind kind) {
        return Arrays.stream(values()).filter(field -> field.isOf(kind)).toList();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.codes;

import java.time.LocalDate;
import java.util.regex.Pattern;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/**
 * The fiscal code of a person: 16 characters of which 15 tell surname, name, birth and birthplace, and the last checks
 * the others. Where two people would share a code, digits become letters (omocodia): every question is answered from
 * the code with its digits back. The century of birth is not in the code. It may serve to warn that a code does not
 * agree with a name; a registration is never refused for that.
 *
 * @param value 16 capital letters and digits
 */
@Norm("d.m. 23 dicembre 1976")
public record FiscalCode(String value) {

    private static final String FIELD = "fiscal code";
    private static final int LONGEST_WRITTEN = 40;
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{6}[0-9]{2}[ABCDEHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z]");

    /** The sex the code tells. */
    public enum Sex {
        MALE,
        FEMALE
    }

    /** @throws BadInput where the value is no code of a person, or its last character does not check */
    public FiscalCode {
        String digits = Omocodia.undone(FIELD, value);
        if (!SHAPE.matcher(digits).matches()) {
            throw new BadInput(FIELD, value, "has not the shape of a code");
        }
        if (value.charAt(15) != CheckCharacter.of(value)) {
            throw new BadInput(FIELD, value, "its last character does not check");
        }
        if (!BirthPart.of(digits).exists()) {
            throw new BadInput(FIELD, value, "tells a day that does not exist");
        }
    }

    /**
     * A code as people write it: small letters and spaces are put right.
     *
     * @throws BadInput as the constructor
     */
    public static FiscalCode parse(String written) {
        return new FiscalCode(Written.code(FIELD, written, LONGEST_WRITTEN));
    }

    /** The code that the rule gives to a person; the tax office may have given another by omocodia. */
    public static FiscalCode of(Person person) {
        String start = NamePart.ofSurname(person.surname())
                + NamePart.ofName(person.name())
                + BirthPart.written(person.born(), person.sex())
                + person.birthplace();
        return new FiscalCode(start + CheckCharacter.of(start));
    }

    /** The code as it was before omocodia. */
    public FiscalCode withoutOmocodia() {
        String digits = Omocodia.undone(FIELD, value);
        return new FiscalCode(digits.substring(0, 15) + CheckCharacter.of(digits));
    }

    /** What the day of birth tells, 40 being added to that of a woman. */
    public Sex sex() {
        return BirthPart.of(withoutOmocodia().value).isOfAWoman() ? Sex.FEMALE : Sex.MALE;
    }

    /** The land-registry code of the town of birth, or of the state where it begins with Z. */
    public String birthplace() {
        return withoutOmocodia().value.substring(11, 15);
    }

    /** Whether its holder can be born on {@code day}, in whatever century. */
    public boolean canBeBornOn(LocalDate day) {
        return withoutOmocodia().value.startsWith(BirthPart.written(day, sex()), BirthPart.AT);
    }

    /** Whether the code, omocodia undone, is the one that the rule gives to {@code person}. */
    public boolean agreesWith(Person person) {
        return withoutOmocodia().equals(of(person));
    }

    @Override
    public String toString() {
        return value;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

/**
 * What the decree, as far as it was read, leaves to the office. Whatever rests on it is marked as not certain.
 *
 * @param saintFrancisIsANationalFeast whether 4 October, a national feast by l. 151/2025, makes ceremonies national
 * @param delegatesTakeThePlaceOfTheirPrincipal or keep their own
 */
public record Custom(boolean saintFrancisIsANationalFeast, boolean delegatesTakeThePlaceOfTheirPrincipal) {

    /** 4 October counts; a delegate keeps the own place. */
    public static final Custom DEFAULT = new Custom(true, false);
}

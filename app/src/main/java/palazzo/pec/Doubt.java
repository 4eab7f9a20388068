// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec;

import palazzo.law.Text;

/** Why a mail that looks certified proves nothing. */
public enum Doubt {
    /** No signature of a provider. */
    UNSIGNED("manca la firma del gestore", "the provider's signature is missing"),
    /** Signed content and signature do not belong together. */
    ALTERED(
            "il contenuto non corrisponde alla firma: è stato modificato",
            "the content does not match the signature: it was changed"),
    /** The signature is no readable CMS, or names no certificate that came with it. */
    BROKEN_SIGNATURE("la firma non si può leggere", "the signature cannot be read"),
    /** MD5, SHA-1 or a key that is too short. */
    WEAK("la firma usa un algoritmo non più sicuro", "the signature uses an algorithm that is no longer safe"),
    /** No trusted certificate of this city stands behind the signer's. */
    UNKNOWN_PROVIDER(
            "chi ha firmato non è un gestore che il Comune conosce", "the signer is no provider that the city knows"),
    /** A certificate was not valid when the signature was made. */
    EXPIRED(
            "alla data della firma il certificato non era valido",
            "the certificate was not valid at the time of the signature"),
    /** The signer's certificate is not made to sign mail. */
    WRONG_USE("il certificato non è fatto per firmare messaggi", "the certificate is not made to sign mail"),
    /** The sender in From is not in the certificate. */
    WRONG_ADDRESS(
            "l’indirizzo del mittente non è quello del certificato",
            "the sender's address is not that of the certificate"),
    /** It says it was signed after it came in. */
    FROM_THE_FUTURE("la firma porta una data futura", "the signature bears a date in the future"),
    /** The parts cannot be told apart, or one is there twice. */
    UNCLEAR_PARTS("le parti del messaggio non sono chiare", "the parts of the message are not clear"),
    /** Neither certification nor original message inside. */
    NO_DATA("mancano i dati di certificazione", "the certification data are missing"),
    /** The certification is no well-formed XML of the kind, or beyond its budget. */
    BROKEN_DATA("i dati di certificazione non si possono leggere", "the certification data cannot be read"),
    /** An envelope without its message. */
    NO_ORIGINAL("manca il messaggio originale", "the original message is missing");

    private final Text words;

    Doubt(String it, String en) {
        words = new Text(it, en);
    }

    /** In words, as the end of a sentence. */
    public Text words() {
        return words;
    }
}

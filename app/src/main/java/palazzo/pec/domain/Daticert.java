// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec.domain;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import palazzo.pec.Certification;
import palazzo.pec.Certification.Fault;
import palazzo.pec.Certification.Form;
import palazzo.pec.Certification.Recipient;
import palazzo.pec.Certification.Type;
import palazzo.pec.Doubt;

/** Reads the certification data (daticert.xml). What RFC 6109 wants to be there must be there, once. */
public final class Daticert {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm:ssXX").withResolverStyle(ResolverStyle.STRICT);

    private final Leaves leaves;

    private Daticert(Leaves leaves) {
        this.leaves = leaves;
    }

    /** Reads it, or says that it cannot be read. */
    public static Certification read(byte[] xml) throws NotProved {
        Leaves leaves = Leaves.of(xml, "postacert");
        try {
            return new Daticert(leaves).certification();
        } catch (DateTimeException e) {
            throw new NotProved(Doubt.BROKEN_DATA, e);
        }
    }

    private Certification certification() throws NotProved {
        return new Certification(
                Type.of(leaves.one("@tipo")).orElseThrow(Daticert::broken),
                fault(),
                leaves.one("intestazione/mittente"),
                recipients(),
                leaves.maybe("intestazione/risposte").orElse(""),
                leaves.maybe("intestazione/oggetto").orElse(""),
                leaves.one("dati/gestore-emittente"),
                at(),
                leaves.one("dati/identificativo"),
                leaves.maybe("dati/msgid").orElse(""),
                leaves.maybe("dati/ricevuta@tipo").flatMap(Form::of),
                leaves.maybe("dati/consegna"),
                leaves.all("dati/ricezione"),
                leaves.maybe("dati/errore-esteso").orElse(""));
    }

    /** The DTD has "none" where it is not said. */
    private Fault fault() throws NotProved {
        Optional<String> said = leaves.maybe("@errore");
        return said.isEmpty() ? Fault.NONE : Fault.of(said.get()).orElse(Fault.OTHER);
    }

    private List<Recipient> recipients() throws NotProved {
        List<Recipient> all = leaves.pairs("intestazione/destinatari", "tipo").stream()
                .filter(pair -> !pair.text().isEmpty())
                .map(pair -> new Recipient(pair.text(), !pair.attribute().equals("esterno")))
                .toList();
        if (all.isEmpty()) {
            throw broken();
        }
        return all;
    }

    private OffsetDateTime at() throws NotProved {
        return OffsetDateTime.parse(
                leaves.one("dati/data/giorno") + " " + leaves.one("dati/data/ora") + leaves.one("dati/data@zona"),
                TIME);
    }

    private static NotProved broken() {
        return new NotProved(Doubt.BROKEN_DATA);
    }
}

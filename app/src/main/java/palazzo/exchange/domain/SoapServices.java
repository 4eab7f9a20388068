// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import palazzo.exchange.domain.Inspection.Found;
import palazzo.exchange.domain.Mark.Office;
import palazzo.exchange.domain.ReturnMessage.Annulled;
import palazzo.exchange.domain.ReturnMessage.Confirmed;
import palazzo.exchange.domain.ReturnMessage.Excepted;
import palazzo.kernel.Today;
import palazzo.law.Norm;

/**
 * Our services of annex 6, appendix B, that other registries call: one as whom a document is sent to, one as whom it came
 * from. A caller speaks for its own body alone. What comes is looked at in the order of the rules before it is answered.
 */
@Service
@Norm("Linee guida AgID sui documenti informatici, allegato 6, appendice B")
public class SoapServices {

    /** A side of the exchange: the service that is called. */
    public enum Side {
        /** Documents are sent to us, or what was sent is annulled there. */
        RECIPIENT(Schemas.RECIPIENT_SERVICE, SoapCall.RECIPIENT),
        /** What we sent is confirmed, excepted, or annulled there. */
        SENDER(Schemas.SENDER_SERVICE, SoapCall.SENDER);

        private final Schemas schema;
        private final String namespace;

        Side(Schemas schema, String namespace) {
            this.schema = schema;
            this.namespace = namespace;
        }
    }

    private final Answers answers;
    private final Forwarded forwarded;
    private final OwnIds own;
    private final CallLog log;
    private final Today today;
    private final TransactionTemplate transaction;
    private final int largest;

    SoapServices(
            Answers answers,
            Forwarded forwarded,
            OwnIds own,
            CallLog log,
            Today today,
            TransactionTemplate transaction,
            @Value("${palazzo.exchange.largest:25MB}") DataSize largest) {
        this.answers = answers;
        this.forwarded = forwarded;
        this.own = own;
        this.log = log;
        this.today = today;
        this.transaction = transaction;
        this.largest = (int) largest.toBytes();
    }

    /** How many bytes a call may have. */
    public int largest() {
        return largest;
    }

    /** Answers a call, and writes down that it came. In no transaction: what it brings is on the disk before its row. */
    public SoapAnswer called(Side side, Office caller, byte[] bytes) {
        String operation = "";
        SoapAnswer answer;
        try {
            SoapRequest request = SoapRequest.read(bytes, largest, side.schema);
            operation = request.operation();
            answer = answered(side, caller, request);
        } catch (UnreadableXml e) {
            answer = SoapAnswer.fault("", e.why());
        }
        log.add(caller, operation, answer);
        return answer;
    }

    private SoapAnswer answered(Side side, Office caller, SoapRequest request) throws UnreadableXml {
        return switch (request.operation()) {
            case "MessageInoltro" -> forwarded(side, caller, request);
            case "AnnullamentoInoltroMittente" -> annulledBySender(side, caller, request);
            case "ConfermaMessaggioInoltro" -> confirmed(side, caller, request);
            case "AnnullamentoInoltroDestinatario" -> annulledByRecipient(side, caller, request);
            default -> SoapAnswer.fault("", "l’operazione " + request.operation() + " non c’è");
        };
    }

    /** Seal, then digests; what does not hold is told at once and not taken. What is in the files is looked at later. */
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.1.1")
    private SoapAnswer forwarded(Side side, Office caller, SoapRequest request) throws UnreadableXml {
        byte[] stamp = request.stamp(bytes -> isSealed(bytes));
        Map<String, SoapRequest.Sent> files = request.files();
        Found found = Inspection.of(stamp, bytes(files), own.body().aooCode(), today.now());
        if (found.mark() == null || found.anomaly() == Anomaly.NOT_RECEIVABLE) {
            return SoapAnswer.fault("", found.why());
        }
        RegistrationId id = found.mark().id();
        if (!speaksFor(caller, id)) {
            return notTheirs(id);
        }
        if (found.anomaly() != null) {
            return SoapAnswer.refused(side.namespace, request.operation(), id, null, found.anomaly(), found.why());
        }
        forwarded.take(caller, found.mark(), stamp, List.copyOf(files.values()));
        return SoapAnswer.taken(side.namespace, request.operation(), id, null);
    }

    private boolean isSealed(byte[] stamp) {
        try {
            return XadesCheck.check(stamp, SafeXml.read(stamp), today.now()).holds();
        } catch (UnreadableXml e) {
            return false;
        }
    }

    private static Map<String, byte[]> bytes(Map<String, SoapRequest.Sent> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, file) -> bytes.put(name, file.bytes()));
        return bytes;
    }

    private SoapAnswer annulledBySender(Side side, Office caller, SoapRequest request) throws UnreadableXml {
        RegistrationId theirs = request.required("IdentificatoreMittente");
        return speaksFor(caller, theirs)
                ? annulled(side, request, theirs, request.required("IdentificatoreDestinatario"), theirs, caller)
                : notTheirs(theirs);
    }

    private SoapAnswer annulledByRecipient(Side side, Office caller, SoapRequest request) throws UnreadableXml {
        RegistrationId theirs = request.required("IdentificatoreDestinatario");
        return speaksFor(caller, theirs)
                ? annulled(side, request, request.required("IdentificatoreMittente"), theirs, theirs, caller)
                : notTheirs(theirs);
    }

    @Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.1.2")
    private SoapAnswer annulled(
            Side side,
            SoapRequest request,
            RegistrationId sender,
            RegistrationId recipient,
            RegistrationId annulled,
            Office caller) {
        Annulled said = new Annulled(annulled, request.text("Note"), request.text("RiferimentoProvvedimento"));
        boolean known = done(() -> side == Side.RECIPIENT
                ? answers.annulledThere(said, caller.address())
                : answers.annulledByRecipient(said, sender, caller.address()));
        return known
                ? SoapAnswer.taken(side.namespace, request.operation(), sender, recipient)
                : SoapAnswer.refused(
                        side.namespace,
                        request.operation(),
                        sender,
                        recipient,
                        Anomaly.UNKNOWN,
                        "il documento " + annulled.text() + " qui non risulta");
    }

    @Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.1.1")
    private SoapAnswer confirmed(Side side, Office caller, SoapRequest request) throws UnreadableXml {
        RegistrationId ours = request.required("IdentificatoreMittente");
        RegistrationId theirs = request.id("IdentificatoreDestinatario").orElse(null);
        if (theirs != null && !speaksFor(caller, theirs)) {
            return notTheirs(theirs);
        }
        ReturnMessage said =
                theirs == null ? new Excepted(null, ours, "", anomaly(request)) : new Confirmed(theirs, ours);
        return done(() -> answers.hears(said, caller.address()))
                ? SoapAnswer.taken(side.namespace, request.operation(), ours, null)
                : SoapAnswer.fault(ours.text(), "il documento " + ours.text() + " non è stato inviato a chi chiama");
    }

    private static String anomaly(SoapRequest request) {
        return Nodes.at(request.element(), "Anomalia").map(SoapCall::said).orElse("");
    }

    private boolean done(java.util.function.BooleanSupplier act) {
        return Objects.requireNonNull(transaction.execute(status -> act.getAsBoolean()));
    }

    private static boolean speaksFor(Office caller, RegistrationId id) {
        return caller.body().equalsIgnoreCase(id.body());
    }

    private static SoapAnswer notTheirs(RegistrationId id) {
        return SoapAnswer.fault(id.text(), "chi chiama non parla per l’amministrazione " + id.body());
    }
}

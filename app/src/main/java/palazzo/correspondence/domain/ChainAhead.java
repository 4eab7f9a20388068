// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import palazzo.correspondence.domain.ApprovalChain.Chain;
import palazzo.documents.SignatureFolder;
import palazzo.documents.SignatureFolder.Step;
import palazzo.kernel.Refusal;
import palazzo.organisation.WhoActs;

/** Why a reply goes through these hands: told before it is handed in, and afterwards while the rule is still the same. */
@Service
public class ChainAhead {

    private final ApprovalChain chain;
    private final WhoActs whoActs;

    ChainAhead(ApprovalChain chain, WhoActs whoActs) {
        this.chain = chain;
        this.whoActs = whoActs;
    }

    /** What would be done with it, and why. */
    public record Ahead(List<Step> steps, String why) {}

    /** Of a letter whose reply the reader may hand in now; empty where nobody may sign it. */
    public Optional<Ahead> of(Letter letter) {
        UUID self = whoActs.now().person();
        return self == null || letter.state() != LetterState.ACCEPTED ? Optional.empty() : found(letter, self);
    }

    /** Of a reply that was handed in; empty where today's rule would lead elsewhere. */
    public Optional<Ahead> of(Letter letter, Reply reply, SignatureFolder.Progress progress) {
        int done = progress.done().size();
        return found(letter, reply.preparedBy())
                .filter(ahead -> !progress.returned()
                        && ahead.steps().size() == done + progress.open().size()
                        && ahead.steps().subList(done, ahead.steps().size()).equals(progress.open()));
    }

    private Optional<Ahead> found(Letter letter, UUID preparedBy) {
        try {
            Chain found = chain.of(ApprovalChain.Asked.of(letter, preparedBy));
            return Optional.of(new Ahead(found.steps(), found.why()));
        } catch (Refusal nobody) {
            return Optional.empty();
        }
    }
}

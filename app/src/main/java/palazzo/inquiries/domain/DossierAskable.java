// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.archive.Dossier;
import palazzo.archive.Dossiers;
import palazzo.inquiries.Askable;
import palazzo.kernel.NotFound;
import palazzo.organisation.Sight;

/** A matter: offices are asked for what belongs into its file. */
@Component
public class DossierAskable implements Askable {

    private final Dossiers dossiers;

    DossierAskable(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String kind() {
        return "dossier";
    }

    @Override
    public Optional<About> about(UUID id, Sight sight) {
        try {
            return Optional.of(about(dossiers.one(id, sight)));
        } catch (NotFound notTheirs) {
            return Optional.empty();
        }
    }

    /** The file of a code. */
    public Optional<About> coded(String code, Sight sight) {
        return dossiers.of(code.strip(), sight).map(DossierAskable::about);
    }

    private static About about(Dossier dossier) {
        return new About(
                dossier.subject(),
                dossier.code() + " " + dossier.title(),
                dossier.path(),
                "URC-03",
                dossier.unit(),
                dossier.label());
    }
}

// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import palazzo.law.Norm;

/** The kinds of act that somebody signs, and the posts whose signature each wants. */
public enum SignedAct {
    /** Lettera: of a unit, or of the Mayor where it has none. */
    LETTER(EnumSet.of(PostKind.MAYOR, PostKind.DEPUTY, PostKind.CHIEF, PostKind.VICECHIEF, PostKind.HEAD), false, null),
    /** Decreto del Sindaco. */
    @Norm("d.lgs. 267/2000, art. 50")
    DECREE(EnumSet.of(PostKind.MAYOR), false, "d.lgs. 267/2000, art. 50"),
    /** Ordinanza del Sindaco. */
    @Norm("d.lgs. 267/2000, artt. 50 e 54")
    ORDER(EnumSet.of(PostKind.MAYOR), false, "d.lgs. 267/2000, artt. 50 e 54"),
    /** Proposta di deliberazione della Giunta: made here, decided there. */
    @Norm("d.lgs. 267/2000, art. 48")
    PROPOSAL(EnumSet.of(PostKind.MAYOR, PostKind.DEPUTY, PostKind.ASSESSORE), false, "d.lgs. 267/2000, art. 48"),
    /** Determinazione: an act of management. */
    @Norm("d.lgs. 267/2000, art. 107, c. 3")
    DETERMINATION(EnumSet.of(PostKind.HEAD), true, "d.lgs. 267/2000, art. 107, c. 3"),
    /** Parere di regolarità tecnica on a proposal. */
    @Norm("d.lgs. 267/2000, art. 49, c. 1")
    OPINION(EnumSet.of(PostKind.HEAD), true, "d.lgs. 267/2000, art. 49, c. 1");

    private final Set<PostKind> posts;
    private final boolean management;
    private final @Nullable String norm;

    SignedAct(Set<PostKind> posts, boolean management, @Nullable String norm) {
        this.posts = posts;
        this.management = management;
        this.norm = norm;
    }

    /** Whether {@code post} signs acts of this kind. */
    public boolean isSignedBy(PostKind post) {
        return posts.contains(post);
    }

    /** Whether it is an act of management, which the staff of the political organ never adopt. */
    public boolean isManagement() {
        return management;
    }

    /** The norm that gives the signature to these posts; null where the house itself decides. */
    public @Nullable String norm() {
        return norm;
    }
}

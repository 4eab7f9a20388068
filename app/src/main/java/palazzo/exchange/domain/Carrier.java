// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import palazzo.exchange.domain.Messages.Waiting;

/**
 * Brings what our registry answers to another one. Mail is the way of appendix C and takes everything; one over a service
 * comes before it, for those who have told where their service is. A further one, over REST, is a further bean.
 */
interface Carrier {

    /** Whether it can take {@code message} where it goes. The first that can takes it. */
    boolean carries(Waiting message);

    /** Takes a message along, once. In no transaction. */
    void carry(Waiting message);
}

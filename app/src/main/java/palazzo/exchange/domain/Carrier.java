// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import palazzo.exchange.domain.Messages.Waiting;

/**
 * Brings what our registry answers to another one. Mail is the way of appendix C; one over SOAP or REST takes the same
 * messages to the services of Annex 6.
 */
interface Carrier {

    /** Takes a message along, once. In no transaction. */
    void carry(Waiting message);
}

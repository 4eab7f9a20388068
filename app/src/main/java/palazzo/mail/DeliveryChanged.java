// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

import java.util.UUID;

/**
 * A receipt about a certified message came, or should have come and did not. Told in the transaction that writes it down.
 *
 * @param silence after how many hours without a receipt: 12 or 24; 0 where one came
 */
public record DeliveryChanged(UUID sending, int silence) {}

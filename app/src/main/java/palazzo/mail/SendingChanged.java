// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

/** A message has left, or does not leave, or came back. Told in the transaction that writes it down. */
public record SendingChanged(Sending sending) {}

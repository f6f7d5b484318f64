/**
 * Why a message failed, in one vocabulary for all providers, for sends and for reports alike: what a
 * workflow can branch on, whatever the provider calls it.
 */
export type Reason =
	/** The provider does not accept the credential, or WhatsApp the provider's. */
	| 'credential'
	/** The credential or the account may not do this. */
	| 'permission'
	/** Something about the account, the sender or their setup keeps the message back. */
	| 'account'
	/** Money: the balance or the payment method of the account, or the payment of an order. */
	| 'paymentProblem'
	/** Too much was sent: by the account, to this customer, or at this hour. Time heals it. */
	| 'rateLimited'
	/** The provider or WhatsApp could not be reached, or has a disturbance. Time heals it. */
	| 'unavailable'
	/** The customer did not write in the last 24 hours: only a template gets through. */
	| 'windowClosed'
	/** The number has no WhatsApp that gets this message. */
	| 'notOnWhatsApp'
	/** The recipient is no number or ID to write to. */
	| 'invalidRecipient'
	/** The customer does not want such messages. */
	| 'optedOut'
	/** The customer, the provider or WhatsApp blocks messages to this number. */
	| 'blocked'
	/** WhatsApp leaves this customer out in an experiment of its own. */
	| 'experiment'
	/** The customer's phone or app can't show this kind of message. */
	| 'unsupported'
	/** There is no approved template with this name and language. */
	| 'templateMissing'
	/** The template exists, but can't be used now: paused, disabled or not ready. */
	| 'templatePaused'
	/** What fills the template does not fit it. */
	| 'templateVariables'
	/** A file could not be fetched, or has the wrong type or size. */
	| 'mediaProblem'
	/** The message itself has to be corrected. */
	| 'invalidMessage'
	/** A message with this ID was sent before. */
	| 'duplicate'
	/** The message waited too long and was given up. */
	| 'expired'
	/** The execution, or the message, was stopped before it was sent. */
	| 'canceled'
	/** Nobody knows whether the message was sent. */
	| 'unknownOutcome'
	/** The provider tells nothing that could be understood. */
	| 'unknown';

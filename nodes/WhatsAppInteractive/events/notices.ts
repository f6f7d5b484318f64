/** A tap on a tracked link. */
interface Click {
	readonly url: string | null;
	readonly device: string | null;
	readonly os: string | null;
	readonly country: string | null;
	readonly city: string | null;
}

/** A button of a template whose text changed. */
interface TemplateButton {
	readonly type: string | null;
	readonly text: string | null;
	readonly url: string | null;
	readonly phoneNumber: string | null;
}

/** A change of a message template. Members are always present. */
export interface TemplateChange {
	readonly change: 'status' | 'category' | 'quality' | 'components';
	readonly id: string | null;
	readonly name: string | null;
	readonly language: string | null;
	/** The category that the provider names along with a status. */
	readonly category: string | null;
	/** What it was before, where the provider says so. */
	readonly previous: string | null;
	/** What it is now, in the provider's word, such as `APPROVED`. */
	readonly current: string | null;
	/** What it will be, where a change is only announced. */
	readonly next: string | null;
	/** When an announced change comes, or since when a template is disabled. */
	readonly effectiveAt: string | null;
	/** Why, for a template that was rejected, paused or disabled. */
	readonly reason: string | null;
	/** What the reason means, in words. */
	readonly explanation: string | null;
	/** What WhatsApp says should be done. */
	readonly recommendation: string | null;
	/** What the template consists of now, where that changed. */
	readonly components: {
		readonly header: string | null;
		readonly body: string | null;
		readonly footer: string | null;
		readonly buttons: readonly TemplateButton[];
	} | null;
}

/** What is told of a template's change; words without a reason become the reason. */
export type KnownTemplateChange = Partial<TemplateChange> & Pick<TemplateChange, 'change'>;

/** Puts a template's change together; what is not given is null. */
export function createTemplateChange({
	reason: told = null,
	explanation = null,
	...known
}: KnownTemplateChange): NoticeContent {
	// Where there is no reason, NONE may stand for it.
	const code = told === 'NONE' ? null : told;
	return {
		event: 'template',
		template: {
			id: null,
			name: null,
			language: null,
			category: null,
			previous: null,
			current: null,
			next: null,
			effectiveAt: null,
			recommendation: null,
			components: null,
			...known,
			reason: code ?? explanation,
			explanation: code === null ? null : explanation,
		},
	};
}

/** What the customer wants to get. */
interface Preference {
	/** What it is about: marketing messages only, or all messages. */
	readonly topic: 'marketing' | 'all';
	/** False where the customer asked to stop. */
	readonly optedIn: boolean;
	/** The provider's explanation. */
	readonly text: string | null;
}

/** A customer is not who he was: another number, another user ID, or another phone. */
export interface IdentityChange {
	readonly change: 'number' | 'userId' | 'securityCode';
	readonly previous: string | null;
	/** The new number or user ID, or the new security code's hash. */
	readonly current: string | null;
	/** The new user ID, which comes along with a new number. */
	readonly currentUserId: string | null;
	/** The provider's explanation. */
	readonly text: string | null;
}

/** What WhatsApp charges for a message. */
export interface Billing {
	readonly billable: boolean | null;
	/** Such as `utility` or `marketing`. */
	readonly category: string | null;
	/** Such as `regular` or `free_customer_service`. */
	readonly type: string | null;
	/** Such as `PMP`, which is a price a message. */
	readonly model: string | null;
	readonly conversationId: string | null;
	/** What the conversation is about, such as `utility`. */
	readonly conversationType: string | null;
	readonly conversationExpiresAt: string | null;
}

/** Puts together what is charged; what is not given is null. */
export const createBilling = (known: Partial<Billing>): Billing => ({
	billable: null,
	category: null,
	type: null,
	model: null,
	conversationId: null,
	conversationType: null,
	conversationExpiresAt: null,
	...known,
});

/** What a provider tells besides messages, replies, orders, payments and reports. */
export type NoticeContent =
	| { readonly event: 'click'; readonly click: Click }
	| { readonly event: 'template'; readonly template: TemplateChange }
	| { readonly event: 'preference'; readonly preference: Preference }
	| { readonly event: 'identity'; readonly identity: IdentityChange }
	| { readonly event: 'billing'; readonly billing: Billing };

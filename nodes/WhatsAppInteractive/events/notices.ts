/** A tap on a tracked link. */
export interface Click {
	readonly url: string | null;
	readonly device: string | null;
	readonly os: string | null;
	readonly country: string | null;
	readonly city: string | null;
}

/** A change of a message template. */
export interface TemplateChange {
	readonly change: 'status' | 'category' | 'quality';
	readonly id: string | null;
	readonly name: string | null;
	readonly language: string | null;
	/** What it was before, where the provider says so. */
	readonly previous: string | null;
	/** What it is now, in the provider's word, such as `APPROVED`. */
	readonly current: string | null;
	/** Why, for a template that was rejected. */
	readonly reason: string | null;
}

/** What the customer wants to get. */
export interface Preference {
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
}

/** What a provider tells besides messages, replies, orders, payments and reports. */
export type NoticeContent =
	| { readonly event: 'click'; readonly click: Click }
	| { readonly event: 'template'; readonly template: TemplateChange }
	| { readonly event: 'preference'; readonly preference: Preference }
	| { readonly event: 'identity'; readonly identity: IdentityChange }
	| { readonly event: 'billing'; readonly billing: Billing };

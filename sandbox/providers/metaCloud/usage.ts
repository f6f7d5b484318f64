import { type Answer, withHeaders } from '../../http/message';
import type { SettingsBook } from '../../settings';
import { errors } from './answers';

/** Calls about an account an hour and app, and those about one without a registered number. */
const MOST = { registered: 5000, other: 200 };

const MINUTES = 60;

/** Counts the calls about an account, and tells with each answer how much of the limit they use up. */
export class ManagementUsage {
	private calls: number[] = [];

	constructor(
		private readonly account: { readonly wabaId: string; readonly isRegistered: boolean },
		private readonly settings: SettingsBook,
	) {}

	/** Answers a call about the account, if it is within the limit, which holds if limits are kept. */
	async answer<Result extends { readonly answer: Answer }>(
		handle: () => Result | Promise<Result>,
	): Promise<Result | { readonly answer: Answer }> {
		const { limits, minute } = this.settings.now;
		const now = Date.now();
		this.calls = this.calls.filter((at) => at > now - MINUTES * minute);
		const most = this.account.isRegistered ? MOST.registered : MOST.other;
		const [oldest = now] = this.calls;
		const isOver = limits && this.calls.length >= most;
		if (!isOver) this.calls.push(now);
		const minutes = isOver ? Math.ceil((oldest + MINUTES * minute - now) / minute) : 0;
		const headers = this.headers(Math.ceil((100 * this.calls.length) / most), minutes);
		if (isOver) return { answer: withHeaders(errors.managementLimit(), headers) };
		const handled = await handle();
		return { ...handled, answer: withHeaders(handled.answer, headers) };
	}

	/** Forgets all. */
	clear(): void {
		this.calls = [];
	}

	/** What Graph says of business use cases (Graph API, rate limiting). */
	private headers(percent: number, minutes: number): Record<string, string> {
		const use = {
			type: 'whatsapp_business_management',
			call_count: percent,
			total_cputime: 1,
			total_time: 1,
			estimated_time_to_regain_access: minutes,
		};
		return { 'x-business-use-case-usage': JSON.stringify({ [this.account.wabaId]: [use] }) };
	}
}

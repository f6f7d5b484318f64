import type { ICredentialTestRequest } from 'n8n-workflow';

/** What an HTTP status means for a credential. */
interface StatusRule {
	readonly status: number;
	readonly message: string;
}

/** What a member of the answer means; without `value` the rule finds that the member is missing. */
interface BodyRule {
	/** The path of the member, with periods. */
	readonly member: string;
	readonly value?: string | number;
	readonly message: string;
}

/**
 * The rules of a connection test. n8n reads rules on the status and on the body of one test alike,
 * only its type asks for a list of either; this is the one place that has to know.
 */
export function testRules(
	...rules: ReadonlyArray<StatusRule | BodyRule>
): NonNullable<ICredentialTestRequest['rules']>;
export function testRules(...rules: ReadonlyArray<StatusRule | BodyRule>): object[] {
	return rules.map((rule) =>
		'status' in rule
			? {
					type: 'responseCode' as const,
					properties: { value: rule.status, message: rule.message },
				}
			: {
					type: 'responseSuccessBody' as const,
					properties: { key: rule.member, value: rule.value, message: rule.message },
				},
	);
}

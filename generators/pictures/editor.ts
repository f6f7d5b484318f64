import { join } from 'node:path';

import type { Browser } from '../../test/support/browser';
import { Editor } from '../../test/support/editor';
import { importExample, storeCredentials } from '../../test/e2e/support/examples';
import { setSimpleStage } from '../../test/e2e/support/stage';
import { startStandInModel } from '../../test/e2e/support/stand-in-model';
import { buildPackage } from '../../test/support/pack';

/** A port at which nobody takes letters: no picture gets as far as an e-mail. */
const NO_MAIL = 0;

/**
 * Takes pictures of n8n's editor with the examples that wait: a panel, and two canvases. They are not
 * published, since n8n would lay a list of things to do over them.
 */
export async function pictureEditor({ page }: Browser, folder: string): Promise<void> {
	const model = await startStandInModel('Acme OpenAI', 'openai1');
	await buildPackage();
	const stage = await setSimpleStage();
	try {
		await storeCredentials(stage, model, NO_MAIL);
		const editor = new Editor(page, stage.n8n.url);
		const shoot = async (file: string) => await page.screenshot({ path: join(folder, file) });
		await page.emulateMedia({ colorScheme: 'light' });
		await page.setViewportSize({ width: 1200, height: 820 });
		await editor.signIn(stage.n8n);

		await editor.openWorkflow(await importExample(stage, 'wait-delivery-slot.json'));
		await editor.openNode('Ask for a Slot');
		await shoot('send-and-wait.png');
		await editor.closeNode();

		await editor.openWorkflow(await importExample(stage, 'wait-delivery-slot.json'));
		await editor.executeFrom('Start');
		await editor.waiting('Ask for a Slot').waitFor();
		await shoot('send-and-wait-canvas.png');

		model.callWith({ toolParameters: { input: 'A2003' } });
		await editor.openWorkflow(await importExample(stage, 'wait-agent-review.json'));
		await editor.executeFrom('Start');
		await editor.waiting('Ask the Manager').waitFor();
		await shoot('human-review.png');
	} finally {
		await stage.stop();
		model.stop();
	}
}

import { startN8n } from './n8n-server';
import { launchBrowser } from './browser';
import { Editor } from './editor';
import { packFolder } from './pack';
async function main() {
	const packed = await packFolder('/tmp/fake');
	console.log(packed.tarball, packed.files);
	const n8n = await startN8n({ packageTarball: packed.tarball });
	const api = n8n.api;
	await api.importCredentials([
		{
			id: 'old1',
			name: 'My Fake',
			type: 'fakeApi',
			data: { url: `http://127.0.0.1:1`, key: 'sec' },
		},
	]);
	const wf = await api.importWorkflow({
		name: 'Try',
		nodes: [
			{
				id: 'a',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: 'b',
				name: 'Fake Thing',
				type: 'n8n-nodes-fake-thing.fake',
				typeVersion: 1.1,
				position: [400, 0],
				parameters: {},
				credentials: { fakeApi: { id: 'old1', name: 'My Fake' } },
			},
		],
		connections: { Start: { main: [[{ node: 'Fake Thing', type: 'main', index: 0 }]] } },
	});
	const t0 = Date.now();
	const T = (s: unknown) => console.log(((Date.now() - t0) / 1000).toFixed(1), s);
	const b = await launchBrowser();
	b.page.setDefaultTimeout(10000);
	try {
		const ed = new Editor(b.page, n8n.url);
		await ed.signIn(n8n);
		T('signed in');
		await ed.openWorkflow(wf.id);
		T('opened');
		await ed.screenshot('/tmp/proof/canvas.png');
		await ed.openNode('Fake Thing');
		T(await ed.parameterLabels());
		T(await ed.options('Provider'));
		T(await ed.options('Template Name or ID').catch((e) => String(e)));
		T(await ed.credentialType());
		T(await ed.chosenOption('Provider'));
		await ed.chooseOption('Provider', 'Provider Two');
		T(await ed.chosenOption('Provider'));
		T(await ed.parameterLabels());
		T(await ed.credentialType());
		await ed.fillText('Only For Two', 'some text');
		await ed.screenshot('/tmp/proof/final.png');
		await ed.closeNode();
		T('closed');
		await b.page.goto(n8n.url + '/settings/community-nodes');
		await b.page.waitForTimeout(4000);
		await ed.screenshot('/tmp/proof/community.png');
	} catch (e) {
		console.log(e);
		await b.page.screenshot({ path: '/tmp/proof/err.png' });
	}
	if (process.env.HANG) await new Promise((r) => setTimeout(r, 60000));
	await b.close();
	await n8n.stop();
	await packed.remove();
	T('all stopped');
}
void main();

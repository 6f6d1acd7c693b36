/**
 * All that mails are made of, in MJML. It is compiled once as a whole and then cut at its marks: each block between
 * `<!-- block:x -->` and `<!-- /block:x -->` is put in as often as a mail has one; `{{name}}` takes a value.
 */
const block = (name: string, section: string) =>
  `<mj-raw><!-- block:${name} --></mj-raw>${section}<mj-raw><!-- /block:${name} --></mj-raw>`;

const section = (content: string, padding = '4px 12px') =>
  `<mj-section padding="${padding}" background-color="#ffffff"><mj-column>${content}</mj-column></mj-section>`;

export const template = `
<mjml lang="{{language}}">
  <mj-head>
    <mj-title>{{subject}}</mj-title>
    <mj-preview>{{preview}}</mj-preview>
    <mj-attributes>
      <mj-all font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang HK', 'Microsoft JhengHei', 'Noto Sans CJK TC', sans-serif" />
      <mj-text font-size="15px" line-height="1.5" color="#1c1c28" padding="4px 16px" />
      <mj-button background-color="#3b2f8f" color="#ffffff" font-size="15px" border-radius="6px" align="left" inner-padding="10px 18px" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#f2f1f6">
    ${section('<mj-text font-size="13px" color="#5b5870">Marquee</mj-text><mj-text font-size="22px" font-weight="700" line-height="1.3">{{heading}}</mj-text>', '20px 12px 4px')}
    ${block('paragraph', section('<mj-text>{{text}}</mj-text>'))}
    ${block('section', section('<mj-divider border-width="1px" border-color="#dddbe8" padding="8px 16px" /><mj-text font-size="17px" font-weight="700">{{title}}</mj-text>'))}
    ${block('item', section('<mj-text><a href="{{url}}" style="color:#3b2f8f;font-weight:700;text-decoration:none">{{title}}</a></mj-text><mj-text font-size="14px" color="#3f3d4f" padding-top="0">{{lines}}</mj-text>'))}
    ${block('button', section('<mj-button href="{{url}}">{{label}}</mj-button>'))}
    ${section('<mj-divider border-width="1px" border-color="#dddbe8" padding="8px 16px" /><mj-text font-size="12px" color="#5b5870">{{why}}<br /><a href="{{unsubscribeUrl}}" style="color:#5b5870">{{unsubscribe}}</a> · <a href="{{preferencesUrl}}" style="color:#5b5870">{{preferences}}</a></mj-text>', '4px 12px 20px')}
  </mj-body>
</mjml>`;

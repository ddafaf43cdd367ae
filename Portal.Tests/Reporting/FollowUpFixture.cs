using System.Numerics;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Tests.Reporting;

/// <summary>
/// The decision of 2020 with a believable course until April 2021: a delay, an overrun and a saving; and the decision alone.
/// </summary>
internal static class FollowUpFixture
{
    private static readonly Month AsOf = new(2021, 4);

    /// <summary>With example data: outcome, forecasts, status, milestones, time measured and a ledger with loose ends.</summary>
    public static FollowUpFigures Example { get; } = Figures(example: true);

    /// <summary>The decision alone: nothing is booked, reported or measured.</summary>
    public static FollowUpFigures Decision { get; } = Figures(example: false);

    /// <summary>Straight-line depreciation with interest on the year's opening balance, computed here apart from the domain.</summary>
    public static IReadOnlyList<CapitalCostYear> Plan(decimal kronor, decimal percent, int years, Month from)
    {
        var months = years * 12;
        var ore = (BigInteger)(kronor * 100);
        var parts = (BigInteger)(percent * 10_000);
        var denominator = (BigInteger)months * 12 * 1_000_000;
        var (done, interest, rows) = (0, BigInteger.Zero, new List<CapitalCostYear>());
        var (interestBefore, opening) = (Money.Zero, Money.FromKronor(kronor));
        while (done < months)
        {
            var inYear = Math.Min(months - done, 13 - from.AddMonths(done).Number);
            interest += ore * (months - done) * parts * inYear;
            done += inYear;
            var interestToDate = Money.Round(interest, denominator);
            var closing = Money.FromKronor(kronor) - Money.Round(ore * done, months);
            rows.Add(
                new CapitalCostYear(
                    rows.Count + 1,
                    from.Year + rows.Count,
                    opening,
                    interestToDate - interestBefore,
                    opening - closing,
                    closing
                )
            );
            (interestBefore, opening) = (interestToDate, closing);
        }

        return rows;
    }

    private static FollowUpFigures Figures(bool example)
    {
        var subprojects = Subprojects(example);
        Money Total(Func<SubprojectFigures, Money> of) => Money.Sum(subprojects.Select(of));
        var totals = new MoneyFigures(
            Total(s => s.Money.Decided),
            Total(s => s.Money.Budget),
            Total(s => s.Money.Outcome),
            Total(s => s.Money.OutcomePeriod),
            Total(s => s.Money.Committed),
            Total(s => s.Money.Forecast),
            example
        );
        return new FollowUpFigures(
            AsOf,
            new DateTime(2021, 5, 10, 12, 0, 0, DateTimeKind.Utc),
            example ? 17 : 1,
            example,
            new InvestmentFigures(
                1,
                "Uppgradering av verksamhetssystem och automatisering inom socialtjänsten",
                "Kommunstyrelsens arbetsutskott",
                "Socialkontoret",
                null,
                null,
                Kr(2_731_000),
                Kr(2_731_000),
                totals.Decided,
                Kr(1_249_000),
                new Month(2020, 5),
                new Month(2020, 12)
            ),
            subprojects,
            new TotalFigures(totals, Kr(2_731_000) - totals.Forecast, example ? Kr(18_400.50m) : Money.Zero),
            example
                ? new UnownedFigures(
                    2,
                    7,
                    Kr(46_310.25m),
                    [
                        new UnownedObject("6", "0099", "Kontorsmöbler & inredning", 4, Kr(31_310.25m)),
                        new UnownedObject("", "", null, 3, Kr(15_000)),
                    ]
                )
                : new UnownedFigures(0, 0, Money.Zero, []),
            CapitalCost(subprojects),
            new RunningCostFigures(
                Kr(1_249_000),
                Kr(120_000),
                example ? [new RunningCostYear(2021, Kr(1_249_000), Kr(182_066.64m), Kr(40_000), Kr(12_500))] : []
            ),
            Savings(example),
            [
                new RiskFigures(1, "Nyckelpersoner saknas i den egna organisationen eller hos leverantörer.", "Risker")
                {
                    Assessments = example ? [Assessment] : [],
                },
                new RiskFigures(2, "Behovet av förändringsarbete underskattas.", "Risker")
                {
                    Assessments = example ? [Assessment] : [],
                    Closures = example ? [new RiskClosureFigures(1, true, "Avslutat.", new(2021, 4, 1))] : [],
                },
                new RiskFigures(3, "Pandemin gör prognosen osäker.", "Risker"),
            ],
            example ? Course(totals) : [],
            Reconciliation(),
            example
                ?
                [
                    "Till och med april 2021 har 2 412 tkr av budgetens 2 732 tkr använts.",
                    "Delprojekt 4 väntas kosta 92 tkr mer än sin budget; investeringen som helhet väntas kosta 2 789 tkr, "
                        + "58 tkr mer än anslaget.",
                    "Bokföringen har 46 tkr på objekt som ingen investering äger.",
                ]
                : ["Inget är bokfört ännu.", "Kalkylposterna överstiger anslaget med 580 kr."]
        )
        {
            Decision = Text(),
        };
    }

    private static DecisionText Text() =>
        new(
            [
                new PointOfDecision(1, "Kontoret får 2 731 tkr.", "Beslut, punkt 1"),
                new PointOfDecision(2, "Pengarna tas ur investeringsanslaget.", "Beslut, punkt 2"),
            ],
            [
                new NoteOfDecision("Tidplan", "Arbetet är planerat från maj till december 2020.", "Tidplaner"),
                new NoteOfDecision("Styrande mål", "Digitalisering och attraktiv arbetsgivare.", "Styrdokument"),
                new NoteOfDecision("Lag om dokumentation", "Handläggningen ska dokumenteras.", "Lagkrav"),
                new NoteOfDecision("Barn", "Barns rättigheter påverkas inte.", "Barnkonsekvenser"),
                new NoteOfDecision("Nyttans slag", "Det är undvikna anställningar.", "Analys"),
                new NoteOfDecision("Om investeringen inte görs", "Systemet blir utan stöd.", "Risker"),
                new NoteOfDecision("Mottagare av beslutet", "Kansliet och socialdirektören.", "Skickas till"),
                new NoteOfDecision("Ett eget ämne", "Något som ingen annan rubrik tar", "Övrigt"),
            ]
        );

    private static List<SubprojectFigures> Subprojects(bool example) =>
        [
            Subproject(
                example,
                1,
                "Införandeprojekt för uppgradering av Procapita till Lifecare",
                [
                    ("Kundspecifik funktionalitet löneintegration", 35_580, 35_580),
                    ("Nya moduler", 397_800, 402_150.50m),
                    ("Införandepaket nya moduler", 105_000, 98_000),
                    ("Optioner och reserv", 310_000, 121_400),
                ],
                withoutItem: 12_000.25m,
                period: 21_000,
                committed: 74_500,
                forecast: 812_000
            ),
            Subproject(
                example,
                2,
                "Anpassning av robot för automatisering av försörjningsstöd",
                [
                    ("Teknisk projektledning och process re-design", 256_800, 251_000),
                    ("Utveckling/robot-programmering", 321_000, 309_750),
                ],
                withoutItem: 0,
                period: 0,
                committed: 0,
                forecast: 560_750
            ),
            Subproject(
                example,
                3,
                "Anpassning av robot för automatisering av orosanmälan",
                [
                    ("Teknisk projektledning och process re-design", 171_200, 168_300),
                    ("Utveckling/robot-programmering", 214_000, 201_450.75m),
                ],
                withoutItem: 0,
                period: 34_200,
                committed: 15_000,
                forecast: null
            ),
            Subproject(
                example,
                4,
                "Förbättrat digitalt stöd för oro för barn och ungas utredningar",
                [
                    ("Projektledning, förändringsledning, processdesign och teknisk projektledning", 599_200, 566_100),
                    ("Utveckling/robot-programmering", 321_000, 246_800),
                ],
                withoutItem: 0,
                period: 88_150,
                committed: 171_000,
                forecast: 1_012_000
            ),
        ];

    private static SubprojectFigures Subproject(
        bool example,
        int number,
        string name,
        IReadOnlyList<(string Name, decimal Decided, decimal Outcome)> items,
        decimal withoutItem,
        decimal period,
        decimal committed,
        decimal? forecast
    )
    {
        var decided = items.Sum(i => i.Decided);
        var outcome = example ? items.Sum(i => i.Outcome) + withoutItem : 0;
        var obligations = example ? committed : 0;
        var given = example ? forecast : null;
        return new SubprojectFigures(
            number,
            number,
            name,
            number == 4 ? "extern" : "intern",
            number == 1 ? "systemleverantören" : "robotleverantören",
            number == 4 ? "Frigör handläggarnas tid" : "Ändamålsenligt system i sex år",
            new MoneyFigures(
                Kr(decided),
                Kr(decided),
                Kr(outcome),
                Kr(example ? period : 0),
                Kr(obligations),
                Kr(given ?? Math.Max(decided, outcome + obligations)),
                given is not null
            ),
            given is null ? null : AsOf,
            given is null ? null : "Enligt leverantörens senaste besked.",
            example && number != 3 ? Status(number) : null,
            example && number <= 2 ? new DateOnly(2020, 10 + number, 15) : null,
            [
                .. items.Select(
                    (item, index) =>
                        new ItemFigures(
                            index + 1,
                            item.Name,
                            Kr(item.Decided),
                            Kr(item.Decided),
                            Kr(example ? item.Outcome : 0),
                            $"Kalkyl, delprojekt {number}"
                        )
                ),
            ],
            Kr(example ? withoutItem : 0),
            example
                ?
                [
                    new MilestoneFigures(
                        "Avtal tecknat",
                        new(2020, 6, 1),
                        new(2020, 6, 1),
                        new DateOnly(2020, 6, 12),
                        new(2021, 4, 30)
                    ),
                    new MilestoneFigures("I drift", new(2020, 12, 31), new(2021, 5, 31), null, new(2021, 4, 30)),
                ]
                : [],
            number == 1
                ?
                [
                    new DeliverableFigures("Uppgraderade moduler", 40, "Omfattning")
                    {
                        History = example ? [new DeliveredFigures(1, new(2021, 4, 19), 30, "")] : [],
                    },
                    new DeliverableFigures("Nya moduler", 6, "Omfattning"),
                ]
                : [new DeliverableFigures("Anpassad robot", 1, "Omfattning")]
        );
    }

    private static RiskAssessmentFigures Assessment =>
        new(
            1,
            new(2021, 4, 1),
            new RiskLevel(Probability.Possible, Consequence.Serious),
            new RiskLevel(Probability.LessLikely, Consequence.Noticeable),
            "Projektledaren",
            "=Två ersättare är utsedda.",
            new(2021, 6, 30)
        );

    private static StatusFigures Status(int number) =>
        new(
            AsOf,
            new StatusLine(
                number == 4 ? Light.Red : Light.Green,
                number == 4
                    ? "Diktering till journalen är fem månader sen, eftersom leverantörens gränssnitt ändrades två gånger under "
                        + "våren och testerna fick göras om."
                    : "Allt är infört."
            ),
            new StatusLine(number == 4 ? Light.Yellow : Light.Green, "Fler timmar än beräknat för testerna."),
            new StatusLine(Light.Green, "Oförändrad omfattning."),
            new StatusLine(Light.Yellow, "=Två nyckelpersoner delas med ett annat projekt."),
            new StatusLine(Light.Green, "Första mätningen pekar åt rätt håll."),
            new Share(number == 4 ? 0.7m : 0.95m),
            "Test av överföring.",
            "Driftsättning."
        );

    private static IReadOnlyList<MonthFigures> Course(MoneyFigures totals)
    {
        decimal[] outcome =
        [
            0,
            61_000,
            213_500,
            402_750.25m,
            655_000,
            1_004_800,
            1_322_000,
            1_690_400,
            1_898_300.5m,
            2_120_000,
            2_269_181.5m,
        ];
        return
        [
            .. outcome.Select(
                (amount, index) =>
                    new MonthFigures(
                        new Month(2020, 6).AddMonths(index - 1),
                        Kr(amount),
                        totals.Budget,
                        Kr(index < 6 ? 2_731_580 : 2_760_000)
                    )
            ),
            new MonthFigures(AsOf, totals.Outcome, totals.Budget, totals.Forecast),
        ];
    }

    private static CapitalCostFigures CapitalCost(IReadOnlyList<SubprojectFigures> subprojects)
    {
        var start = new Month(2021, 1);
        var parts = subprojects
            .Select(s => (s.Number, s.Money.Outcome, From: s.InService is { } day ? Month.Of(day) : start))
            .Select(s => new ExpectedCapitalCost(
                s.Number,
                s.Outcome,
                s.From,
                DepreciationSchedule
                    .For(
                        new ScheduleTerms
                        {
                            Amount = s.Outcome,
                            Rates = RecommendedRates.Skr,
                            Years = 5,
                            From = s.From,
                        }
                    )
                    .Value.Years
            ))
            .ToList();
        return new CapitalCostFigures(
            new CapitalCostTermsFigures(
                Kr(2_731_000),
                Money.Zero,
                new Rate(15_000),
                5,
                start,
                DepreciationMethod.StraightLine,
                InterestBase.YearlyOpening,
                DepreciationStart.SameMonth,
                "Finansiering, kapitalkostnad"
            ),
            Plan(2_731_000, 1.5m, 5, start),
            [
                .. parts
                    .SelectMany(p => p.Years)
                    .GroupBy(y => y.Year)
                    .OrderBy(years => years.Key)
                    .Select(
                        (years, index) =>
                            new CapitalCostYear(
                                index + 1,
                                years.Key,
                                Money.Sum(years.Select(y => y.Opening)),
                                Money.Sum(years.Select(y => y.Interest)),
                                Money.Sum(years.Select(y => y.Depreciation)),
                                Money.Sum(years.Select(y => y.Closing))
                            )
                    ),
            ],
            parts,
            YearlyRates.Recommended,
            ["Räntan för 2025 används också från 2026, eftersom tabellen slutar där."]
        )
        {
            ExpectedTerms = new(
                5,
                DepreciationMethod.StraightLine,
                InterestBase.YearlyOpening,
                DepreciationStart.SameMonth,
                Money.Zero,
                Reason: null
            ),
        };
    }

    private static TimeSavingFigures Savings(bool example)
    {
        var promise = new TimeSavingPromise
        {
            SubprojectId = 4,
            BaseYear = 2019,
            Investigations = 633,
            Growth = new Share(0.28m),
            LowPerInvestigation = new Hours(2),
            HighPerInvestigation = new Hours(4),
            HoursPerPost = new Hours(2003),
            MonthlyWage = Kr(32_000),
            WageOverhead = new Share(0.4m),
            Source = "Nytta",
        };
        const decimal yearly = 633 * 1.28m;
        TimeSavingBand Band(decimal hours) =>
            new(new Hours(hours), new Share(hours / 2003), Money.Round(hours / 2003 * 32_000 * 12 * 1.4m));
        (int Number, int? Count, decimal? Each)[] counted =
        [
            (1, 61, null),
            (2, 58, 1.5m),
            (3, 70, 2.75m),
            (4, 66, 2.25m),
        ];
        var months = counted
            .Where(_ => example)
            .Select(c => new TimeSavingMonth(
                new Month(2021, c.Number),
                c.Count,
                c.Each is { } each ? new Hours(each) : null,
                c.Each * c.Count is { } saved ? new Hours(saved) : null,
                new Hours(yearly * 2 / 12),
                new Hours(yearly * 4 / 12)
            ))
            .ToList();
        var hours = months.Sum(m => m.Saved?.Count ?? 0);
        var investigations = months.Where(m => m.Saved is not null).Sum(m => m.Investigations!.Value);
        return new TimeSavingFigures(
            promise,
            Band(yearly * 2),
            Band(yearly * 4),
            example
                ? new MeasuredTimeSaving(
                    3,
                    investigations,
                    new Hours(hours / investigations),
                    new HoursInterval(new Hours(-0.42m), new Hours(4.81m)),
                    new Hours(hours),
                    new Hours(hours * 4),
                    new Share(hours * 4 / 2003),
                    Money.Round(hours * 4 / 2003 * 32_000 * 12 * 1.4m),
                    null
                )
                : new MeasuredTimeSaving(0, 0, null, null, null, null, null, null, "Inget är uppmätt ännu."),
            months,
            [
                new BreakEven(
                    "Delprojekt 4 med egen ränta",
                    Kr(192_321.80m),
                    810.24m,
                    new Hours(192_321.80m * 2003 / (32_000 * 12 * 1.4m) / 810.24m)
                ),
                new BreakEven(
                    "All kapitalkostnad och stöd",
                    Kr(690_779),
                    633,
                    new Hours(690_779m * 2003 / (32_000 * 12 * 1.4m) / 633)
                ),
            ],
            null,
            []
        );
    }

    private static IReadOnlyList<ReconciliationRow> Reconciliation() =>
        [
            new ReconciliationRow(
                "items-vs-appropriation",
                ReconciliationKind.Contradiction,
                "Kalkylposterna mot anslaget",
                Number(2_731_000),
                Number(2_731_580),
                580,
                "kr",
                "Kalkylposterna överstiger anslaget med 580 kr; kapitalkostnaden räknas på anslaget.",
                "Anslag"
            ),
            new ReconciliationRow(
                "funding",
                ReconciliationKind.Contradiction,
                "Finansiering",
                Words("kommunstyrelsens investeringsanslag"),
                Words("socialkontorets anslag för it-investeringar"),
                null,
                "text",
                "Beslutet och underlaget anger olika källor.",
                "Finansiering"
            ),
            new ReconciliationRow(
                "hours",
                ReconciliationKind.Rounding,
                "Sparade timmar per år",
                Span(1_600, 3_200),
                Span(1_620.48m, 3_240.96m),
                null,
                "timmar",
                "Avrundat nedåt.",
                "Nytta"
            ),
            new ReconciliationRow(
                "share-of-post",
                ReconciliationKind.Rounding,
                "Andel av en heltid",
                Span(0.8m, 1.6m),
                Span(0.8090m, 1.6181m),
                null,
                "andel",
                "Årsarbetstiden är brutto.",
                "Nytta"
            ),
            new ReconciliationRow(
                "support-vs-life",
                ReconciliationKind.Observation,
                "Support mot avskrivningstid",
                Number(6),
                Number(5),
                -1,
                "år",
                "Det sjätte året har ingen kapitalkostnad.",
                "Effekter"
            ),
            new ReconciliationRow(
                "subproject-1-total",
                ReconciliationKind.Holds,
                "Delprojekt 1, summa",
                Number(848_380),
                Number(848_380),
                0,
                "kr",
                "Stämmer.",
                "Kalkyl"
            ),
        ];

    private static ReconciledValue Number(decimal number) => new(number, null, null, null);

    private static ReconciledValue Span(decimal low, decimal high) => new(null, low, high, null);

    private static ReconciledValue Words(string text) => new(null, null, null, text);

    private static Money Kr(decimal kronor) => Money.FromKronor(kronor);
}

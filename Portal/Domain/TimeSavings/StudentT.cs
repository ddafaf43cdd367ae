namespace Portal.Domain.TimeSavings;

/// <summary>
/// Student's t distribution, for as many degrees of freedom as Welch's formula gives, whole or not. Relative error below
/// 10⁻⁹: far finer than any sample.
/// </summary>
public static class StudentT
{
    // Lanczos' approximation of the gamma function with g = 7; relative error below 10⁻¹⁴.
    private static readonly double[] Lanczos =
    [
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7,
    ];

    /// <summary>The t that a share of the distribution lies within, on both sides of zero together: 0,95 for 95 %.</summary>
    public static double Within(double share, double degreesOfFreedom)
    {
        var (low, high) = (0.0, 1.0);
        while (Outside(high, degreesOfFreedom) > 1 - share)
        {
            (low, high) = (high, high * 2);
        }

        // Halved until no number lies between: some sixty steps.
        for (var t = (low + high) / 2; t > low && t < high; t = (low + high) / 2)
        {
            (low, high) = Outside(t, degreesOfFreedom) > 1 - share ? (t, high) : (low, t);
        }

        return high;
    }

    /// <summary>The share that lies further from zero than t, on either side.</summary>
    private static double Outside(double t, double degreesOfFreedom) =>
        IncompleteBeta(degreesOfFreedom / (degreesOfFreedom + (t * t)), degreesOfFreedom / 2, 0.5);

    /// <summary>The regularised incomplete beta function I of x for a and b.</summary>
    private static double IncompleteBeta(double x, double a, double b)
    {
        if (x is 0 or 1)
        {
            return x;
        }

        // The fraction converges fast only on this side; the other follows by symmetry.
        if (x > (a + 1) / (a + b + 2))
        {
            return 1 - IncompleteBeta(1 - x, b, a);
        }

        var front = (a * Math.Log(x)) + (b * Math.Log(1 - x)) + LogGamma(a + b) - LogGamma(a) - LogGamma(b);
        return Math.Exp(front) / a / ContinuedFraction(x, a, b);
    }

    /// <summary>1 + d₁x/(1 + d₂x/(1 + …)) by Lentz' method (DLMF 8.17.22).</summary>
    private static double ContinuedFraction(double x, double a, double b)
    {
        const double Tiny = 1e-300;
        var (value, c, d) = (1.0, 1.0, 0.0);
        for (var n = 1; n < 1_000; n++)
        {
            var m = n / 2;
            var term =
                n % 2 == 0 ? m * (b - m) / ((a + n - 1) * (a + n)) : -(a + m) * (a + b + m) / ((a + n - 1) * (a + n));
            d = NotZero(1 + (term * x * d));
            c = NotZero(1 + (term * x / c));
            d = 1 / d;
            value *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-15)
            {
                break;
            }
        }

        return value;

        static double NotZero(double number) => Math.Abs(number) < Tiny ? Tiny : number;
    }

    private static double LogGamma(double x)
    {
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (x - 1 + i);
        }

        var t = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }
}

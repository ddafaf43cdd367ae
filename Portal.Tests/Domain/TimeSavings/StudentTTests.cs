using Portal.Domain.TimeSavings;

namespace Portal.Tests.Domain.TimeSavings;

public sealed class StudentTTests
{
    // Known in closed form: tan(0,475π) for one degree of freedom, 0,95√(2 / (1 − 0,95²)) for two.
    [Fact]
    public void One_and_two_degrees_of_freedom_are_exact()
    {
        Assert.Equal(Math.Tan(0.475 * Math.PI), StudentT.Within(0.95, 1), 9);
        Assert.Equal(0.95 * Math.Sqrt(2 / (1 - (0.95 * 0.95))), StudentT.Within(0.95, 2), 9);
    }

    [Theory]
    [InlineData(0.95, 3, 3.182446)]
    [InlineData(0.95, 5, 2.570582)]
    [InlineData(0.95, 10, 2.228139)]
    [InlineData(0.95, 11, 2.200985)]
    [InlineData(0.95, 15, 2.131450)]
    [InlineData(0.95, 19, 2.093024)]
    [InlineData(0.95, 30, 2.042272)]
    [InlineData(0.95, 120, 1.979930)]
    [InlineData(0.95, 1_000_000, 1.959966)]
    [InlineData(0.99, 10, 3.169273)]
    [InlineData(0.90, 10, 1.812461)]
    public void The_printed_tables_come_out(double share, double degreesOfFreedom, double t) =>
        Assert.Equal(t, StudentT.Within(share, degreesOfFreedom), 6);

    [Fact]
    public void Broken_degrees_of_freedom_lie_between_the_whole()
    {
        var t = StudentT.Within(0.95, 26.69);

        Assert.InRange(t, StudentT.Within(0.95, 27), StudentT.Within(0.95, 26));
    }
}

namespace Portal.Tests.Architecture.Planted.Clocks.Jobs
{
    internal sealed class Clock
    {
        public static DateTime Local() => DateTime.Now;

        public static TimeProvider OfItsOwn() => TimeProvider.System;
    }
}

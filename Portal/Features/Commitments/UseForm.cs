using Microsoft.AspNetCore.Mvc;

namespace Portal.Features.Commitments;

/// <summary>How much of an order is used, and when, as the form writes it.</summary>
public sealed class UseForm
{
    /// <summary>The amount.</summary>
    [ModelBinder(Name = OrderForm.AmountKey)]
    public string? Amount { get; init; }

    /// <summary>The day, as 2021-04-30.</summary>
    [ModelBinder(Name = OrderForm.DayKey)]
    public string? Day { get; init; }
}

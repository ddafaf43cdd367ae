using Portal.Domain.Values;

namespace Portal.Domain.Outcomes;

/// <summary>A row of a voucher that may be corrected, and what earlier corrections have left of it.</summary>
/// <param name="VoucherId">The voucher.</param>
/// <param name="Row">The row, from 1.</param>
/// <param name="Voucher">What the voucher is called.</param>
/// <param name="Date">Its date.</param>
/// <param name="Account">The row's account.</param>
/// <param name="Amount">The row's amount; debit is plus.</param>
/// <param name="Left">What is left of it.</param>
/// <param name="Owner">Whose it is.</param>
public sealed record CorrectableRow(
    long VoucherId,
    int Row,
    string Voucher,
    DateOnly Date,
    string Account,
    Money Amount,
    Money Left,
    ObjectMapping Owner
)
{
    /// <summary>Why so much of it cannot be corrected; null where it can: never beyond what is left, never with the sign turned.</summary>
    public Refusal? Refusal(Money amount) =>
        Left == Money.Zero ? new Refusal("Hela raden är redan rättad.")
        : Math.Sign(amount.Ore) != Math.Sign(Left.Ore)
            ? new Refusal($"Skriv beloppet med radens tecken: {SwedishText.Kronor(Left)} är kvar att rätta.")
        : amount.Abs() > Left.Abs()
            ? new Refusal($"Mer än vad som är kvar av raden kan inte rättas: {SwedishText.Kronor(Left)}.")
        : null;
}
